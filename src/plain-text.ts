/**
 * What may be shown of a text that somebody else wrote: its words, never a control or escape sequence. Scenario
 * files, transcripts and pastes pass through here before they reach a terminal.
 */

/**
 * The text without escape sequences, control characters and direction overrides. Line ends become `\n`, tabs
 * stay; joiners and direction marks that scripts need stay too. Linear in the text.
 */
export function sanitise(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(CONTROL_STRING, '')
    .replace(CONTROL_SEQUENCE, '')
    .replace(ESCAPE, '')
    .replace(CONTROL, '');
}

/** The sanitised text on one line, runs of white space as one space. */
export function oneLine(text: string): string {
  return sanitise(text).replace(/\s+/g, ' ').trim();
}

const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;
const LINE_END = /\r\n?|\u2028|\u2029|\u0085/g;
/** OSC, DCS, SOS, PM and APC strings; one without its end loses only the escape character. */
const CONTROL_STRING =
  /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)/g;
const CONTROL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?/g;
const ESCAPE = /\u001b[ -/]*[0-~]?/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
