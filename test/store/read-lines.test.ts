import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/source/limits.ts';
import { readFileLines, readLines } from '../../src/store/read-lines.ts';
import { tempDir } from './temp-dir.ts';

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

/** Each line as `number:text`, or `number!code`. */
async function read(lines: ReturnType<typeof readLines>): Promise<readonly string[]> {
  const got: string[] = [];
  for await (const { line, bytes } of lines) {
    got.push(
      bytes.ok ? `${line}:${new TextDecoder().decode(bytes.value)}` : `${line}!${bytes.problems[0]?.code}`,
    );
  }
  return got;
}

describe('the lines of a stream', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['one without a newline', ['ab'], ['1:ab']],
    ['two', ['a\nb\n'], ['1:a', '2:b']],
    ['across chunks', ['a', 'b\nc', '', 'd', '\n', 'e'], ['1:ab', '2:cd', '3:e']],
    ['empty ones, which count', ['\n\na\n \t\r\nb\n\n'], ['3:a', '5:b']],
    ['a carriage return, which stays', ['a\r\nb'], ['1:a\r', '2:b']],
  ])('%s', async (_, parts, lines) => {
    expect(await read(readLines(chunks(...parts), '-'))).toEqual(lines);
  });

  it('takes a character apart and puts it together', async () => {
    const bytes = new TextEncoder().encode('ä😀\n');
    const parts = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await read(readLines(chunks(...parts), '-'))).toEqual(['1:ä😀']);
  });

  it('keeps no line in the memory of its chunk', async () => {
    for await (const { bytes } of readLines(chunks(Buffer.from('a\nb\n')), '-')) {
      expect(bytes.ok && bytes.value.buffer.byteLength).toBe(1);
    }
  });

  it('refuses a line beyond the limit, holds none of it, and goes on', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    const long = async function* () {
      yield 'a\n';
      for (let count = 0; count < MAX_FILE_BYTES; count += mebibyte.length) yield mebibyte;
      yield '\n';
      for (let count = 0; count < 20 * MAX_FILE_BYTES; count += mebibyte.length) yield mebibyte;
      yield '\nb';
    };
    const got: string[] = [];
    for await (const { line, bytes } of readLines(long(), '-')) {
      got.push(`${line} ${bytes.ok ? bytes.value.length : bytes.problems[0]?.code}`);
      expect(process.memoryUsage().arrayBuffers).toBeLessThan(8 * MAX_FILE_BYTES);
    }
    expect(got).toEqual(['1 1', `2 ${MAX_FILE_BYTES}`, '3 line-too-large', '4 1']);
  });

  it('that breaks ends in a problem', async () => {
    const broken = async function* () {
      yield 'a\nb';
      throw new Error('the line broke');
    };
    expect(await read(readLines(broken(), '-'))).toEqual(['1:a', '2!cannot-read']);
  });
});

describe('the lines of a file', () => {
  it('are read, or it is said that they cannot be', async () => {
    const cwd = tempDir();
    await writeFile(join(cwd, 'a.ndjson'), '{}\n{}');
    expect(await read(readFileLines({ file: 'a.ndjson', cwd }))).toEqual(['1:{}', '2:{}']);
    expect(await read(readFileLines({ file: 'b.ndjson', cwd }))).toEqual(['1!no-such-file']);
  });
});
