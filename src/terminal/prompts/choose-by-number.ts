/** Lets a person pick one of a few things by typing its number: nothing is redrawn. */
import { sanitise } from '../../plain-text.ts';
import type { Choice } from './choose.ts';
import { type KeySource, nextKey } from './next-key.ts';

export interface ChoosingByNumber<T> extends KeySource {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
}

/** The picked value. Asks again until the number is one of the list. Rejects when the session is interrupted. */
export async function chooseByNumber<T>(choosing: ChoosingByNumber<T>): Promise<T> {
  const { message, choices, output } = choosing;
  const lines = choices.map(
    ({ name, about }, index) =>
      `${index + 1}. ${sanitise(name)}${about === undefined ? '' : `: ${sanitise(about)}`}`,
  );
  output.write(`${message}\n${lines.join('\n')}\n`);
  for (;;) {
    output.write(`${NUMBER} `);
    const typed = await readLine(choosing);
    const choice = /^[0-9]{1,3}$/.test(typed) ? choices[Number(typed) - 1] : undefined;
    if (choice !== undefined) return choice.value;
    output.write(`${ONE_OF} 1 to ${choices.length}.\n`);
  }
}

async function readLine(source: KeySource): Promise<string> {
  const { output } = source;
  let line = '';
  for (;;) {
    const key = await nextKey(source);
    if (key.type !== 'chord') {
      const digits = key.text.replace(/[^0-9]/g, '');
      output.write(digits);
      line += digits;
    } else if (key.chord === 'backspace' && line !== '') {
      output.write('\b \b');
      line = line.slice(0, -1);
    } else if (key.chord === 'enter') {
      output.write('\n');
      return line;
    }
  }
}

const NUMBER = 'Number:';
const ONE_OF = 'Type one of the numbers';
