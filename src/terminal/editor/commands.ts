/** The commands that can be typed while writing, as data, and what a typed line asks for. */

/**
 * Where a command makes sense: writing an answer, asking the interviewer, asking one thing in between, replying to a
 * follow-up, writing notes, in a pause, reading feedback, and at the end of all; in a quiz, answering a question,
 * reading its explanation, looking over an exam, and at the end of it.
 */
export type Place =
  | 'answer'
  | 'ask'
  | 'ask-once'
  | 'reply'
  | 'notes'
  | 'pause'
  | 'read'
  | 'end'
  | 'question'
  | 'explained'
  | 'overview'
  | 'quiz-end';

/** Where there is nothing to write but commands. */
export function isRead(place: Place): boolean {
  return READ.includes(place);
}

/** Whether it is a place of a quiz. */
export function isOfQuiz(place: Place): boolean {
  return QUIZ.some((each) => each === place);
}

/** Where Enter sends the line. */
export function isOneLine(place: Place): boolean {
  return ONE_LINE.includes(place);
}

const READ: readonly Place[] = ['pause', 'read', 'end', 'explained', 'quiz-end'];
const ONE_LINE: readonly Place[] = ['ask', 'ask-once', 'question', 'overview'];

export interface Command {
  readonly name: string;
  readonly about: string;
  readonly places: readonly Place[];
  /** Whether words may follow it on its line. */
  readonly takesWords?: boolean;
  /** Whether a mock does without it. */
  readonly notInMock?: boolean;
  /** Whether only a mock has it. */
  readonly onlyInMock?: boolean;
}

const WRITING = ['answer', 'ask', 'reply'] as const;
const QUIZ = ['question', 'explained', 'overview', 'quiz-end'] as const;
const ALL = ['answer', 'ask', 'ask-once', 'reply', 'notes', 'pause', 'read', 'end', ...QUIZ] as const;

const COMMANDS = [
  {
    name: 'done',
    about: 'send what you wrote; while asking: no more questions',
    places: ['answer', 'ask', 'ask-once', 'reply', 'notes'],
  },
  {
    name: 'ask',
    about: 'ask the interviewer something, also on the same line: :ask how many users?',
    places: ['answer', 'reply'],
    takesWords: true,
  },
  {
    name: 'hint',
    about: 'see what a hint costs, then take it or leave it',
    places: ['answer', 'ask'],
    notInMock: true,
  },
  { name: 'time', about: 'time of this step and of the whole', places: WRITING },
  {
    name: 'notes',
    about: 'your own notes, with what you have heard; never graded',
    places: [...WRITING, 'read'],
  },
  { name: 'pause', about: 'stop the clock until you come back', places: WRITING, notInMock: true },
  {
    name: 'flag',
    about: 'mark this question to come back to it, or take the mark off again',
    places: ['question', 'explained'],
  },
  { name: 'skip', about: 'leave this out and go on', places: [...WRITING, 'question'] },
  {
    name: 'review',
    about: 'all questions: what is answered and what is flagged',
    places: ['question'],
    onlyInMock: true,
  },
  {
    name: 'back',
    about: 'go back: to the step before, or to change the answer just given',
    places: [...WRITING, 'read'],
    notInMock: true,
  },
  {
    name: 'edit',
    about: 'write in your own editor ($VISUAL or $EDITOR)',
    places: ['answer', 'reply', 'notes'],
  },
  { name: 'brief', about: 'show the brief and the question again', places: WRITING },
  {
    name: 'table',
    about: 'everything that was looked for, with your words',
    places: ['read', 'end', 'quiz-end'],
  },
  {
    name: 'sample',
    about: 'a strong answer to compare with: of all steps, or :sample storage',
    places: ['end'],
    takesWords: true,
  },
  {
    name: 'doc',
    about: 'write what you said as a design document, to a file of this folder, or :doc FILE',
    places: ['end'],
    takesWords: true,
  },
  {
    name: 'report',
    about: 'write the result as a page for the browser, to a file of this folder, or :report FILE',
    places: ['end'],
    takesWords: true,
  },
  { name: 'help', about: 'show keys and commands', places: ALL },
  {
    name: 'quit',
    about: 'save and leave; --resume goes on',
    places: ALL,
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** A command as it was typed; `words` are what followed it. */
export interface Given {
  readonly name: CommandName;
  readonly words: string;
}

/** Where the writer is, and whether under exam conditions. */
export interface Room {
  readonly place: Place;
  readonly mock: boolean;
}

/** The commands of a place. */
export function commandsAt(room: Room): readonly (Command & { readonly name: CommandName })[] {
  return COMMANDS.filter((command) => isAt(command, room));
}

/**
 * Why a line that looks like a command is none here: there is no such one, a mock has no use for it, or it takes no
 * words.
 */
export type Refusal = 'unknown-command' | 'not-in-mock' | 'takes-no-words';

/** What a line asks for when it is nothing but a command; null for any other line. */
export function readCommand(line: string, room: Room): Given | Refusal | null {
  const [, name, words = ''] = WHOLE_LINE.exec(line) ?? [];
  if (name === undefined) return null;
  const command: (Command & { name: CommandName }) | undefined = COMMANDS.find(
    (each) => each.name === name.toLowerCase(),
  );
  if (words !== '' && command === undefined) return null;
  if (command === undefined) return 'unknown-command';
  if (room.mock && command.notInMock === true && !isOfQuiz(room.place)) return 'not-in-mock';
  if (words !== '' && command.takesWords !== true) return 'takes-no-words';
  return isAt(command, room) ? { name: command.name, words } : 'unknown-command';
}

/** The commands of the place that begin as the line does, with their colons. */
export function commandsLike(line: string, room: Room): readonly string[] {
  if (!/^:[a-z]*$/.test(line)) return [];
  return commandsAt(room)
    .map(({ name }) => `:${name}`)
    .filter((name) => name.startsWith(line));
}

function isAt(command: Command, { place, mock }: Room): boolean {
  const isFit = mock ? command.notInMock !== true : command.onlyInMock !== true;
  return isFit && command.places.includes(place);
}

const WHOLE_LINE = /^:([A-Za-z]+)(?:[ \t]+(\S.*?))?\s*$/;
