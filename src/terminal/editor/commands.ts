/** The commands that can be typed while writing, as data, and what a typed line asks for. */

/** Where a command makes sense: writing an answer, asking the interviewer, replying to a follow-up, reading feedback. */
export type Place = 'answer' | 'ask' | 'reply' | 'read';

export interface Command {
  readonly name: string;
  readonly about: string;
  readonly places: readonly Place[];
}

const COMMANDS = [
  {
    name: 'done',
    about: 'send what you wrote; while asking: no more questions',
    places: ['answer', 'ask', 'reply'],
  },
  { name: 'hint', about: 'see what a hint costs, then take it or leave it', places: ['answer', 'ask'] },
  { name: 'skip', about: 'leave this out and go on', places: ['answer', 'ask', 'reply'] },
  {
    name: 'back',
    about: 'go back: to the step before, or to change the answer just given',
    places: ['answer', 'ask', 'reply', 'read'],
  },
  { name: 'edit', about: 'write in your own editor ($VISUAL or $EDITOR)', places: ['answer', 'reply'] },
  { name: 'brief', about: 'show the brief and the question again', places: ['answer', 'ask', 'reply'] },
  { name: 'help', about: 'show keys and commands', places: ['answer', 'ask', 'reply', 'read'] },
  {
    name: 'quit',
    about: 'save and leave; sdcoach practice --resume goes on',
    places: ['answer', 'ask', 'reply', 'read'],
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** The commands of a place. */
export function commandsAt(place: Place): readonly Command[] {
  return COMMANDS.filter((command) => isAt(command, place));
}

/** What a line asks for when it is nothing but a command; null for any other line. */
export function readCommand(line: string, place: Place): CommandName | 'unknown' | null {
  const name = WHOLE_LINE.exec(line)?.[1];
  if (name === undefined) return null;
  const command = COMMANDS.find((each) => each.name === name.toLowerCase());
  return command !== undefined && isAt(command, place) ? command.name : 'unknown';
}

/** The one command of the place that begins as the line does, or null. */
export function completeCommand(line: string, place: Place): string | null {
  if (!/^:[a-z]*$/.test(line)) return null;
  const matching = commandsAt(place).filter((command) => `:${command.name}`.startsWith(line));
  const [only, ...others] = matching;
  return only === undefined || others.length > 0 ? null : `:${only.name}`;
}

function isAt(command: Command, place: Place): boolean {
  return command.places.includes(place);
}

const WHOLE_LINE = /^:([A-Za-z]+)\s*$/;
