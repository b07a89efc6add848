/** Takes the same text without redrawing anything: what is typed is echoed, line by line, and stays as it stands. */
import { clusters, textWidth, wrap } from '../../layout.ts';
import { sanitise } from '../../plain-text.ts';
import { currentLine, textOf } from '../editor/buffer.ts';
import { commandsAt, type Place } from '../editor/commands.ts';
import { press } from '../editor/editor.ts';
import type { Editor, Notice, Wish } from '../editor/state.ts';
import type { Key } from '../keys/key.ts';
import { stageWord } from '../screens/clock-text.ts';
import { nextKeyOr } from './next-key.ts';
import type { Writing, Written } from './writing.ts';

/** Rejects with the signal's reason when it aborts. */
export async function promptPlainly(writing: Writing): Promise<Written> {
  const { output } = writing;
  let editor = writing.editor;
  output.write(writing.again ? goingOn(editor) : opening(editor, writing.style().width));
  const isOver = sayStages(writing, () => currentLine(editor.buffer).text);
  for (;;) {
    const key = await nextKeyOr(writing, isOver, writing.clock?.onTick ?? null);
    if (key === null) {
      output.write('\n');
      return { editor, wish: { type: 'time-up' } };
    }
    const pressed = pressPlainly(editor, key);
    output.write(pressed.echo);
    if (pressed.editor.buffer !== editor.buffer) writing.onChange(textOf(pressed.editor.buffer));
    editor = pressed.editor;
    if (pressed.wish === null) continue;
    output.write('\n');
    return { editor, wish: pressed.wish };
  }
}

/** Says a word when the time runs out, then the line again that it broke into; whether the time is over. */
function sayStages({ clock, output }: Writing, line: () => string): () => boolean {
  let said = clock?.read().stage ?? 'early';
  return () => {
    const reading = clock?.read();
    if (reading === undefined || reading.stage === said) return reading?.stage === 'closed';
    said = reading.stage;
    if (said !== 'closed') output.write(`\n${stageWord(reading)}.\n${line()}`);
    return said === 'closed';
  };
}

interface Echoed {
  readonly editor: Editor;
  readonly wish: Wish | null;
  readonly echo: string;
}

/** Only what a line printer could follow: characters, Enter, and taking back the end of the line. */
function pressPlainly(editor: Editor, key: Key): Echoed {
  if (key.type === 'chord' && !FOLLOWED.includes(key.chord)) return { editor, wish: null, echo: '' };
  const line = currentLine(editor.buffer).text;
  if (key.type === 'chord' && key.chord === 'backspace' && line === '')
    return { editor, wish: null, echo: '' };
  const pressed = press(editor, key, { width: Number.MAX_SAFE_INTEGER, height: 1 });
  const { notice } = pressed.editor;
  const said = notice === null ? '' : `\n${NOTICES[notice]}\n${currentLine(pressed.editor.buffer).text}`;
  return { ...pressed, echo: echoOf(key, line) + said };
}

function echoOf(key: Key, line: string): string {
  if (key.type !== 'chord') return sanitise(key.text);
  if (key.chord === 'backspace') return '\b \b'.repeat(textWidth(clusters(line).at(-1) ?? ''));
  return '\n';
}

function opening({ place, mock, buffer }: Editor, width: number): string {
  const names = commandsAt({ place, mock }).map(({ name }) => `:${name}`);
  const text = textOf(buffer);
  const draft = text === '' ? '' : `${WRITTEN_SO_FAR}\n${text}`;
  const how = wrap(`${HOW[place]} ${COMMANDS_ARE} ${names.join(' ')}`, width);
  return `${how.join('\n')}\n${draft}`;
}

/** After a question, a hint or help: what stands so far, without the instructions. */
function goingOn({ place, buffer }: Editor): string {
  const text = textOf(buffer);
  return text === '' ? `${ON[place]}\n` : `${WRITTEN_SO_FAR}\n${text}`;
}

const FOLLOWED: readonly string[] = ['enter', 'backspace', 'ctrl-d'];

const HOW: Readonly<Record<Place, string>> = {
  answer: 'Write your answer, as many lines as you like. A line with :done sends it.',
  ask: 'Ask the interviewer, one question a line. A line with :done ends the asking.',
  'ask-once': 'Ask the interviewer. An empty line with :done goes back.',
  reply: 'Write your reply. A line with :done sends it.',
  notes: 'Write your notes. A line with :done keeps them.',
  pause: 'Press Enter to go on.',
  read: 'Press Enter to go on.',
  end: 'Press Enter to end.',
  question: 'Type your answer and press Enter.',
  explained: 'Press Enter to go on.',
  overview: 'Press Enter to hand it in, or type the number of a question to go back to it.',
  'quiz-end': 'Press Enter to end.',
};
const ON: Readonly<Record<Place, string>> = {
  answer: 'Go on with your answer.',
  ask: 'Your next question, or :done.',
  'ask-once': 'Your question, or :done.',
  reply: 'Go on with your reply.',
  notes: 'Go on with your notes.',
  pause: 'Press Enter to go on.',
  read: 'Press Enter to go on.',
  end: 'Press Enter to end.',
  question: 'Your answer.',
  explained: 'Press Enter to go on.',
  overview: 'Enter, or a number.',
  'quiz-end': 'Press Enter to end.',
};
const COMMANDS_ARE = 'Commands:';
const WRITTEN_SO_FAR = 'Written so far:';

const NOTICES: Readonly<Record<Notice, string>> = {
  'not-in-mock': 'A mock has no use for that.',
  'takes-no-words': 'A command stands alone on its line. Two colons begin a line with a plain colon.',
  'unknown-command': 'There is no such command here. Two colons begin a line with a plain colon.',
  'several-commands': 'Several commands begin like that.',
  'literal-colon': 'Taken as a plain colon.',
  'nothing-written': 'Nothing is written yet. A line with :skip leaves this out.',
  'nothing-asked': 'Ask something, or type :done to go on.',
  'nothing-answered': 'Nothing is answered yet. A line with :skip leaves it out.',
  'too-long': 'That would make the answer too long.',
  'no-more-undo': 'There is nothing to undo.',
  'press-enter': 'Press Enter to go on, or type a command.',
};
