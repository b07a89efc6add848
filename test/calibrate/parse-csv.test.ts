import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';
import { parseMarkedAnswers } from './parse-marked-answers.ts';

const HEAD = 'id,question,model_answer,student_answer,score_a,score_b';

describe('CSV', () => {
  it.each([
    [
      'plain fields',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['no last line end', 'a,b', [['a', 'b']]],
    [
      'empty fields',
      ',\n"",',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['carriage returns', 'a\r\nb\r\n', [['a'], ['b']]],
    ['quoted commas, quotes and lines', '"a, ""b""\nc",d\n', [['a, "b"\nc', 'd']]],
    ['a byte-order mark', '\uFEFFa\n', [['a']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    const csv = parseCsv(text);
    expect(csv.ok && csv.value.map(({ cells }) => cells)).toEqual(rows);
  });

  it('counts the lines within fields', () => {
    const csv = parseCsv('"a\nb"\nc\n');
    expect(csv.ok && csv.value.map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each([
    ['an open quote', 'a\n"b\nc', 2],
    ['a quote within a field', 'a"b"', 1],
    ['something after a quoted field', 'a\nb\n"c"d', 3],
    ['a lone carriage return', 'a\rb', 1],
  ])('refuses %s', (_, text, line) => {
    const csv = parseCsv(text);
    expect(csv.ok ? [] : csv.problems.map((problem) => problem.line)).toEqual([line]);
  });
});

describe('a file of marked answers', () => {
  it('is read by the names of its columns', () => {
    const file = `score_a,note,score_b,${HEAD.slice(0, HEAD.indexOf(',score_a'))}\n5,x,2.5,1.1,Q,M,A\n0,y,1,1.1,Q,M,B\n`;
    const read = parseMarkedAnswers(Buffer.from(file));
    expect(read.ok && read.value[0]).toEqual({
      id: '1.1',
      question: 'Q',
      model: 'M',
      answer: 'A',
      marks: [5, 2.5],
    });
  });

  it.each([
    ['no column', 'id,question\n', [1], /missing: model_answer, student_answer, score_a, score_b/],
    ['no answers', `${HEAD}\n`, [1], /two answers/],
    [
      'marks that are none',
      `${HEAD}\n1,Q,M,A,6,\n1,Q,M,B,5,-1\n`,
      [2, 2, 3],
      /score_a is "6", not a number from 0 to 5/,
    ],
    ['a short row', `${HEAD}\n1,Q,M,A,5\n1,Q,M,B,5,5\n`, [2], /5 fields where the first line has 6/],
    ['nothing at all', '', [1], /must name the columns/],
  ])('with %s is refused', (_, file, lines, message) => {
    const read = parseMarkedAnswers(Buffer.from(file));
    const problems = read.ok ? [] : read.problems;
    expect(problems.map(({ line }) => line)).toEqual(lines);
    expect(problems[0]?.message).toMatch(message);
  });

  it('that is not UTF-8 is refused', () => {
    expect(parseMarkedAnswers(Uint8Array.of(0xff, 0xfe, 0x41)).ok).toBe(false);
  });
});
