/** Choices with the lines that they were read from, and what of the lines is no choice: nothing that was said is lost. */
import { type ReadLine, type Sentence, wholeText } from '../read-line.ts';

export interface Chosen<Choice> {
  readonly choice: Choice;
  readonly line: ReadLine;
}

export interface Choices<Choice> {
  readonly chosen: readonly Chosen<Choice>[];
  /** What chooses nothing: lines, or what is left of them, with the name that leads them. */
  readonly rest: readonly { readonly lead: string; readonly text: string }[];
}

export interface Readers<Choice> {
  readonly cells: (cells: readonly string[]) => Choice;
  /** A line that begins with what it is about; its choice holds the whole text. */
  readonly led: (line: ReadLine) => Choice | null;
  readonly told: (sentence: Sentence, line: ReadLine) => Choice | null;
}

export function readChoices<Choice>(lines: readonly ReadLine[], readers: Readers<Choice>): Choices<Choice> {
  const read = lines.map((line) => readOne(line, readers));
  return {
    chosen: read.flatMap(({ choices, line }) => choices.map((choice) => ({ choice, line }))),
    rest: read.flatMap(({ left, line: { lead } }) => (left === '' ? [] : [{ lead, text: left }])),
  };
}

function readOne<Choice>(line: ReadLine, { cells, led, told }: Readers<Choice>) {
  if (line.cells !== null) return { line, choices: [cells(line.cells)], left: '' };
  const whole = line.lead === '' ? null : led(line);
  const sentences = whole === null ? line.sentences : line.sentences.slice(1);
  const read = sentences.map((sentence) => ({
    sentence,
    choice: sentence.isQuestion || sentence.isOfOthers ? null : told(sentence, line),
  }));
  return {
    line,
    choices: [...(whole === null ? [] : [whole]), ...read.flatMap(({ choice }) => choice ?? [])],
    left:
      whole === null
        ? read
            .filter(({ choice }) => choice === null)
            .map(({ sentence }) => sentence.text)
            .join(' ')
        : '',
  };
}

/** What is left, as it was said. */
export function notesOf<Choice>({ rest }: Choices<Choice>): readonly string[] {
  return rest.map(wholeText);
}
