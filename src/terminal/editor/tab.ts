/** What Tab does: it completes a command, takes up a name from an earlier answer, or goes to a table's next column. */
import { currentLine, insert, replaceLine } from './buffer.ts';
import { commandsLike } from './commands.ts';
import { type Editor, edited } from './state.ts';

/** The editor after Tab; two spaces where there is nothing to complete. */
export function pressTab(editor: Editor): Editor {
  const line = currentLine(editor.buffer);
  const commands = line.literal ? [] : commandsLike(line.text, editor);
  if (commands.length > 0) return completeCommand(editor, line.text, commands);
  const name = nextName(editor);
  if (name !== null) return withLine(editor, name.before + name.name);
  if (wantsColumn(editor)) return edited(editor, insert(editor.buffer, separator(line.text), false), false);
  return edited(editor, insert(editor.buffer, '  ', false), false);
}

/** The one command that it can be; else as far as all agree, and which they are. */
function completeCommand(editor: Editor, line: string, commands: readonly string[]): Editor {
  const common = commands.reduce(sharedStart);
  const completed = common === line ? editor : withLine(editor, common);
  return commands.length === 1 ? completed : { ...completed, notice: 'several-commands' };
}

function withLine(editor: Editor, text: string): Editor {
  return edited(editor, replaceLine(editor.buffer, text, text.length, false), false);
}

/** The next offered name that no line begins with yet and that begins as this line does; null where none does. */
function nextName({ buffer, offered }: Editor): { readonly before: string; readonly name: string } | null {
  const { text } = currentLine(buffer);
  const [before = ''] = BULLET.exec(text) ?? [];
  const begun = text.slice(before.length).toLowerCase();
  if (buffer.column < text.length || offered.some((name) => name.toLowerCase() === begun)) return null;
  const others = buffer.lines.filter((_, row) => row !== buffer.row).map((line) => line.text.toLowerCase());
  const isUsed = (name: string): boolean =>
    others.some((line) => line.replace(BULLET, '').startsWith(name.toLowerCase()));
  const name = offered.find((each) => each.toLowerCase().startsWith(begun) && !isUsed(each));
  return name === undefined ? null : { before, name };
}

/** At the end of a row that has begun and is not full. */
function wantsColumn({ buffer, columns }: Editor): boolean {
  const { text } = currentLine(buffer);
  const separators = text.split('|').length - 1;
  return columns > 1 && text.trim() !== '' && buffer.column === text.length && separators < columns - 1;
}

function separator(text: string): string {
  return text.endsWith(' ') ? '| ' : ' | ';
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

const BULLET = /^\s*(?:[-*•]\s+)?/;
