import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/source/parse-json.ts';
import { readSource } from '../../src/source/read-source.ts';
import { bytes } from './reading.ts';

describe('laws of reading', () => {
  it('JSON means what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const parsed = parseJson(text);
        expect(parsed.ok && parsed.root.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('JSON that JSON.parse refuses is refused', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', ']', ',', '\\', 'x'), (text, at, by) => {
        const broken = text.slice(0, at % (text.length + 1)) + by + text.slice((at % (text.length + 1)) + 1);
        expect(parseJson(broken).ok || doubles(broken)).toBe(accepts(broken));
      }),
    );
  });

  it('any bytes give a value or Problems with a file, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (data) => {
        const read = await readSource('a.yaml', data);
        if (!read.ok) expect(read.problems.every(({ file }) => file === 'a.yaml')).toBe(true);
      }),
    );
  });

  it('every Problem in a text has a place within it', async () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '|',
      '!',
      '#',
      '?',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n');
        const read = await readSource('a.yaml', bytes(text));
        for (const { line = 0, column = 0 } of read.ok ? [] : read.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the only fault is a doubled key, which JSON.parse lets pass. */
function doubles(text: string): boolean {
  const parsed = parseJson(text);
  return !parsed.ok && parsed.flaws.every((flaw) => flaw.code === 'duplicate-key');
}
