/** Takes a text of many lines in place: draws the editor's view, hands it every key, and ends with the writer's wish. */
import { PassThrough } from 'node:stream';
import { AbortPromptError, createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import { textOf } from '../editor/buffer.ts';
import { press } from '../editor/editor.ts';
import type { Editor, Wish } from '../editor/state.ts';
import { keyLines, textArea, viewEditor } from '../editor/view.ts';
import { type ClockFace, clockFace } from '../screens/clock-text.ts';
import { type PromptLine, placeCursor } from './place-cursor.ts';
import type { Writing, Written } from './writing.ts';

/** Rejects with the signal's reason when it aborts. What was drawn is gone afterwards. */
export async function promptEditor(writing: Writing): Promise<Written> {
  const { output, signal } = writing;
  const context = { input: new PassThrough(), output, signal, clearPromptOnDone: true };
  try {
    return await prompt(writing, context);
  } catch (error) {
    throw error instanceof AbortPromptError ? signal.reason : error;
  }
}

const prompt = createPrompt<Written, Writing>((writing, done) => {
  const { keyboard, output } = writing;
  const [editor, setEditor] = useState<Editor>(writing.editor);
  const latest = useRef<Editor>(writing.editor);
  const line = useRef<PromptLine>();
  const top = useRef(0);
  const [, setShown] = useState(faceText(writing));
  useEffect((readline) => {
    line.current = readline;
    const end = (wish: Wish): void => done({ editor: latest.current, wish });
    const takeKeys = (): void => {
      const wish = takeWaiting(writing, latest);
      if (wish === null) setEditor(latest.current);
      else end(wish);
    };
    const redraw = (): void => end({ type: 'redraw' });
    const stop = keyboard.onKeys(takeKeys);
    const stopClock = writing.clock?.onTick(() => {
      if (writing.clock?.read().stage === 'closed') end({ type: 'time-up' });
      else setShown(faceText(writing));
    });
    output.on('resize', redraw);
    takeKeys();
    return () => {
      stop();
      stopClock?.();
      output.off('resize', redraw);
    };
  }, []);
  const view = viewEditor(editor, { ...viewSize(writing), top: top.current, clock: face(writing) });
  top.current = view.top;
  const row = placeCursor(line.current, {
    row: view.cursorRow,
    cell: view.cursorCell,
    columns: output.columns,
  });
  return [[...view.above, row].join('\n'), view.below.join('\n')];
});

/** Feeds the keys that wait to the editor, up to the first that is more than an edit. */
function takeWaiting(writing: Writing, latest: { current: Editor }): Wish | null {
  const before = latest.current.buffer;
  const area = textArea(viewSize(writing));
  let wish: Wish | null = null;
  for (let key = writing.keyboard.take(); key !== null; key = writing.keyboard.take()) {
    const pressed = press(latest.current, key, area);
    latest.current = pressed.editor;
    wish = pressed.wish;
    if (wish !== null) break;
  }
  if (latest.current.buffer !== before) writing.onChange(textOf(latest.current.buffer));
  return wish;
}

function face({ clock, style }: Writing): ClockFace | null {
  return clock === null ? null : clockFace(clock.read(), style());
}

/** Only a text that changes makes the prompt draw itself anew. */
function faceText(writing: Writing): string {
  const shown = face(writing);
  return shown === null ? '' : `${shown.time} ${shown.word}`;
}

/** As tall as leaves what stands above in sight, but at least half the screen, and never the whole of it. */
function viewSize(writing: Writing) {
  const style = writing.style();
  const keys = keyLines(writing.editor, style);
  const rows = writing.output.rows || UNKNOWN_ROWS;
  const height = Math.min(rows - 1, Math.max(rows - writing.rowsAbove - 1, Math.ceil(rows / 2)));
  return { style, keys, height: Math.max(height, keys.length + 2) };
}

const UNKNOWN_ROWS = 24;
