import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedAnswer } from '../../src/documents/report/marked-answer.ts';
import type { Verdict } from '../../src/documents/report/view.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';

function answer(value: AnswerValue, followUps: Answer['followUps'] = []): Answer {
  return { value, at: '', asked: [], followUps, hints: 0, seconds: null };
}

function verdict(number: number, spans: readonly Span[], own: Partial<Verdict> = {}): Verdict {
  const evidence = spans.map(({ path = '', ...span }) => ({ path, text: '', ...span }));
  const base = { look: 'met', prompted: false, isGeneral: false, reason: '', cost: '' } as const;
  return { ...base, number, title: `<${number}>`, evidence, ...own };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly path?: string;
}

/** The answer with `class{words}` for every mark, and `^1` for a link to the first verdict. */
function shown(value: Answer, ...verdicts: readonly Verdict[]): string {
  return markedAnswer('prose', value, verdicts, 's0')
    .html.replace(/<a href="#s0-(\d)">\1<span class="unseen"> &#60;\1&#62;<\/span><\/a>/g, '^$1')
    .replace(/<mark class="(\w+)">([^<]*)<\/mark>/g, '$1{$2}')
    .replace(/^<pre class="answer">|<\/pre>$/g, '');
}

/** What is left when the links are taken out and the tags are stripped. */
function words(html: string): string {
  return html
    .replace(/<a .*?<\/a>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

const TEXT = 'warm bread every day';
const BREAD = { start: 5, end: 10 };
const WARM_BREAD = { start: 0, end: 10 };
const BREAD_EVERY = { start: 5, end: 16 };
const ALL = { start: 0, end: 20 };

describe('evidence is marked', () => {
  it.each<[name: string, verdicts: readonly Verdict[], marked: string]>([
    ['not where there is none', [verdict(1, [])], 'warm bread every day'],
    ['where it stands', [verdict(1, [BREAD])], 'warm met{bread^1} every day'],
    ['by its look', [verdict(1, [BREAD], { look: 'partly' })], 'warm partly{bread^1} every day'],
    ['twice', [verdict(1, [{ start: 0, end: 4 }, BREAD])], 'met{warm^1} met{bread^1} every day'],
    [
      'within other evidence',
      [verdict(1, [ALL], { look: 'partly' }), verdict(2, [BREAD])],
      'partly{warm }met{bread^2}partly{ every day^1}',
    ],
    [
      'across other evidence',
      [verdict(1, [WARM_BREAD], { look: 'partly' }), verdict(2, [BREAD_EVERY])],
      'partly{warm }met{bread^1}met{ every^2} day',
    ],
    ['of the same words', [verdict(1, [BREAD]), verdict(2, [BREAD])], 'warm met{bread^1^2} every day'],
    [
      'above the answer as a whole',
      [verdict(1, [BREAD], { look: 'partly' }), verdict(2, [BREAD], { isGeneral: true })],
      'warm partly{bread^1^2} every day',
    ],
    [
      'below what was wrong',
      [verdict(1, [BREAD]), verdict(2, [WARM_BREAD], { look: 'wrong' })],
      'wrong{warm }wrong{bread^2^1} every day',
    ],
    [
      'apart where help came first',
      [verdict(1, [BREAD], { prompted: true })],
      'warm prompted{bread^1} every day',
    ],
    [
      'as wrong with or without help',
      [verdict(1, [BREAD], { look: 'wrong', prompted: true })],
      'warm wrong{bread^1} every day',
    ],
    ['in its own part only', [verdict(1, [{ ...BREAD, path: '/0' }])], 'warm bread every day'],
  ])('%s', (_, verdicts, marked) => {
    expect(shown(answer(TEXT), ...verdicts)).toBe(marked);
  });

  it('in the entries of a list, a line each', () => {
    expect(shown(answer(['bread', 'tea']), verdict(1, [{ start: 0, end: 3, path: '/1' }]))).toBe(
      'bread\nmet{tea^1}',
    );
  });

  it('in the cells of a row, side by side', () => {
    const rows = answer([
      { data: 'loaves', store: 'shelf' },
      { data: 'tea', store: 'tin' },
    ]);
    const { html } = markedAnswer(
      'table',
      rows,
      [verdict(1, [{ start: 0, end: 5, path: '/0/store' }])],
      's0',
    );
    expect(words(html)).toBe('loaves | shelf\ntea | tin');
    expect(html).toContain('loaves | <mark class="met">shelf');
  });

  it('in replies, each under its question', () => {
    const replies = answer('bread', [
      { question: 'Why <b>?', answer: 'it is warm' },
      { question: 'And tea?', answer: 'hot' },
    ]);
    const found = verdict(1, [{ start: 0, end: 3, path: '/followUps/1/answer' }], { prompted: true });
    expect(shown(replies, found)).toBe(
      'bread</pre><p class="quiet">Asked: Why &#60;b&#62;?</p><pre class="answer">it is warm</pre>' +
        '<p class="quiet">Asked: And tea?</p><pre class="answer">prompted{hot^1}',
    );
  });
});

describe('whatever is marked', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '<', '&', '"', 'é', '漢', '🍞'),
    maxLength: 40,
  });
  const marks = fc.array(
    fc.record({
      from: fc.nat(1000),
      to: fc.nat(1000),
      look: fc.constantFrom('met' as const, 'partly' as const, 'wrong' as const),
      prompted: fc.boolean(),
      isGeneral: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const cases = fc.record({ text, marks }).map(({ text: said, marks: all }) => ({
    said,
    verdicts: all.flatMap(({ from, to, ...own }, index) => {
      const [start = 0, end = 0] = [from % (said.length + 1), to % (said.length + 1)].sort((a, b) => a - b);
      return start === end ? [] : [verdict(index + 1, [{ start, end }], own)];
    }),
  }));

  it('the words are what was said', () => {
    fc.assert(
      fc.property(cases, ({ said, verdicts }) => {
        expect(words(markedAnswer('prose', answer(said), verdicts, 's0').html)).toBe(said);
      }),
    );
  });

  it('every word of evidence is marked, no other is, and what was wrong stays so', () => {
    fc.assert(
      fc.property(cases, ({ said, verdicts }) => {
        const { html } = markedAnswer('prose', answer(said), verdicts, 's0');
        const pieces = html.replace(/^<pre class="answer">|<\/pre>$/g, '').split(/(?=<mark )|(?<=<\/mark>)/);
        const looks = pieces.flatMap((piece) => {
          const [, look = ''] = /^<mark class="(\w+)">/.exec(piece) ?? [];
          return words(piece)
            .split('')
            .map(() => look);
        });
        for (const [at, look] of looks.entries()) {
          const over = verdicts.filter(({ evidence: [span] }) => span && span.start <= at && at < span.end);
          expect(look !== '').toBe(over.length > 0);
          expect(look === 'wrong').toBe(over.some((each) => each.look === 'wrong'));
        }
      }),
    );
  });

  it('every piece of evidence is linked to its verdict once', () => {
    fc.assert(
      fc.property(cases, ({ said, verdicts }) => {
        const { html } = markedAnswer('prose', answer(said), verdicts, 's0');
        const links = [...html.matchAll(/href="#s0-(\d+)"/g)].map(([, number]) => Number(number));
        expect(links.toSorted()).toEqual(verdicts.map(({ number }) => number).toSorted());
      }),
    );
  });
});
