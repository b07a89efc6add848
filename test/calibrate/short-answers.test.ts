/**
 * The table of short answers; and, where a file of really marked ones lies beside the checkout or SHORT_ANSWERS_CSV
 * names one, that the agreement stays what was reached, a little rounded down. Such a file is for measuring only:
 * it is no part of the repository.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createThesaurus } from '../../src/short-answers/thesaurus.ts';
import { calibrateShortAnswers } from './main.ts';
import { parseMarkedAnswers } from './parse-marked-answers.ts';
import { overlapPairs, shortAnswerPairs } from './short-answer-table.ts';
import { pearson, spearman } from './statistics.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const HEAD = 'id,question,model_answer,student_answer,score_a,score_b';
const CSV = process.env.SHORT_ANSWERS_CSV ?? join(root, '../shared/calibration/short-answers.csv');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdcoach-short-answers-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('calibrate --short-answers', () => {
  it('prints every way with its figures', async () => {
    const rows = [
      '1,What is a queue?,"Entries leave it first in, first out.","first in, first out",5,5',
      '1,What is a queue?,"Entries leave it first in, first out.",A queue is a queue,0,1',
      '2,What is a stack?,"Entries leave it last in, first out.",entries leave it in any order,2,1',
    ];
    const { ok, text } = await calibrateShortAnswers(
      root,
      await written('ok.csv', [HEAD, ...rows, ''].join('\n')),
    );
    expect(ok).toBe(true);
    expect(text).toMatch(/^3 answers to 2 questions/);
    expect(text).toMatch(/^sdcoach {2,}(\d\.\d{3}\s*){4}$/m);
    expect(text).toMatch(/^word overlap /m);
    expect(text).toMatch(/^length /m);
    expect(text).toMatch(/^human with human {2}0\.918 {4}0\.866 {5}0\.816 /m);
  });

  it('says what is wrong with a file, at most ten times', async () => {
    const file = await written('bad.csv', `${HEAD}\n${'1,Q,M,A,x,5\n'.repeat(12)}`);
    const { ok, text } = await calibrateShortAnswers(root, file);
    expect(ok).toBe(false);
    expect(text.split('\n')).toHaveLength(11);
    expect(text).toContain(`${file}:2: score_a is "x", not a number from 0 to 5`);
    expect(text).toMatch(/and 2 more$/);
  });

  it('ends with status 2 without a file', async () => {
    const script = join(root, 'test/calibrate/calibrate.mjs');
    const { status, stderr } = await new Promise<{ status: unknown; stderr: string }>((done) => {
      execFile(process.execPath, [script, '--short-answers', join(folder, 'none.csv')], (error, _, stderr) =>
        done({ status: error?.code, stderr }),
      );
    });
    expect(status).toBe(2);
    expect(stderr).toContain('none.csv: cannot be read');
  });
});

describe('agreement with humans on short answers', () => {
  it('stays what was reached', (context) => {
    if (!existsSync(CSV)) return context.skip('no file of marked short answers; SHORT_ANSWERS_CSV names one');
    const read = parseMarkedAnswers(readFileSync(CSV));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const ours = shortAnswerPairs(read.value, createThesaurus([]));
    expect(pearson(ours)).toBeGreaterThanOrEqual(0.57);
    expect(spearman(ours)).toBeGreaterThanOrEqual(0.555);
    expect(pearson(ours) - pearson(overlapPairs(read.value))).toBeGreaterThanOrEqual(0.1);
  });
});
