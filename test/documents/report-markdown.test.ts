import { describe, expect, it } from 'vitest';
import { heardFacts } from '../../src/assessment/heard-facts.ts';
import type { SessionParts } from '../../src/documents/build-model.ts';
import { viewMany } from '../../src/documents/report/many.ts';
import { manyMarkdown, singleMarkdown } from '../../src/documents/report/markdown.ts';
import { type ReportView, viewReport } from '../../src/documents/report/view.ts';
import { SAMPLES, sampleParts } from './design-sources.ts';
import { ALL_HOSTILE, HOSTILE } from './hostile-texts.ts';
import { lintMarkdown, readMarkdown, structureOf } from './markdown-structure.ts';

const ALL = await Promise.all(
  SAMPLES.map(async ({ scenario, file }) => ({
    name: `${scenario}/${file}`,
    parts: await sampleParts(scenario, file),
  })),
);
const PROGRESS = [
  { label: '2025-01-01', value: 50 },
  { label: '2025-01-31', value: 71.5 },
];

function viewOf({ session, compiled, assessment }: SessionParts, hideScore = false): ReportView {
  return viewReport({
    session,
    assessment,
    facts: heardFacts(compiled, session),
    term: (concept) => concept,
    strong: Object.fromEntries(
      session.steps.map(({ id }) => [id, `A strong answer to ${id}.\n\n- and more`]),
    ),
    drawings: [],
    progress: PROGRESS,
    hideScore,
    candidate: '',
  });
}

/** Whether an answer was given that holds no words. */
function isBlank({ session }: SessionParts): boolean {
  return session.steps.some(({ answer }) => answer?.value === '');
}

/** A report that says this wherever it says anything. */
function saying(text: string): ReportView {
  const followUps = [{ question: text, answer: text }];
  return {
    title: text,
    isQuiz: false,
    verdict: text,
    about: text,
    dimensions: [{ label: text, value: 1 }],
    steps: [
      {
        title: text,
        prompt: text,
        kind: 'prose',
        mark: text,
        own: text,
        time: text,
        answer: { value: text, at: '', asked: [], followUps, hints: 0, seconds: null },
        answered: '',
        strongTitle: 'What a strong answer says',
        verdicts: [
          {
            number: 1,
            look: 'wrong',
            prompted: false,
            isGeneral: false,
            title: text,
            reason: text,
            cost: '1 mark',
            evidence: [],
          },
        ],
        strong: text,
      },
    ],
    advice: [{ term: text, why: text }],
    facts: [{ title: 'Never asked', facts: [{ answer: text, matters: text }] }],
    drawings: [],
    progress: PROGRESS,
  };
}

describe('a report in Markdown', () => {
  it.each(ALL.filter(({ parts }) => !isBlank(parts)))('on $name is sound', async ({ parts }) => {
    const markdown = singleMarkdown(viewOf(parts));
    expect(await lintMarkdown(markdown)).toEqual([]);
    expect(markdown).toMatch(/^# .*\n\n\*\*[\d.]+ of 100, /);
  });

  // An answer without words is none.
  it.each(ALL.filter(({ parts }) => isBlank(parts)))('on $name is sound', async ({ parts }) => {
    const markdown = singleMarkdown(viewOf(parts));
    expect(await lintMarkdown(markdown)).toEqual([]);
    expect(markdown).toContain('No answer.');
  });

  it.each(ALL)('on $name tells no marks where they are hidden', ({ parts }) => {
    const markdown = singleMarkdown(viewOf(parts, true));
    expect(markdown).not.toMatch(/[\d.]+ of 4\b|minus \d|\| Dimension|\*\*[\d.]+ of 100/);
  });

  it('on all of them is sound', async () => {
    const view = viewMany(
      ALL.map(({ name, parts: { assessment } }) => ({ name, candidate: '', assessment })),
    );
    expect(await lintMarkdown(manyMarkdown(view))).toEqual([]);
  });

  it.each(Object.entries(HOSTILE))('shows %s as words', (_, text) => {
    const markdown = singleMarkdown(saying(text));
    const kinds = structureOf(readMarkdown(markdown)).match(/[a-zA-Z]+(?= |\(|\)|$)/g) ?? [];
    expect([...new Set(kinds)].filter((kind) => !KINDS.has(kind))).toEqual([]);
  });

  it('is sound whatever it shows', async () => {
    expect(await lintMarkdown(singleMarkdown(saying(ALL_HOSTILE)))).toEqual([]);
  });

  it.each([
    ['Hot.', 'Asked: And the tea?\n\n  > Hot.'],
    [' ', 'Asked: And the tea?\n\n  No reply.'],
  ])('has the question of a reply %j above it', (reply, told) => {
    const [step] = saying('bread').steps;
    const answer = step?.answer ?? null;
    const asked = answer && { ...answer, followUps: [{ question: 'And the tea?', answer: reply }] };
    const markdown = singleMarkdown({ ...saying('bread'), steps: step ? [{ ...step, answer: asked }] : [] });
    expect(markdown).toContain(told);
  });

  it.each(ALL)('on $name says the same of a mock that goes on whatever was found', ({ parts }) => {
    const session = { ...parts.session, mode: 'mock' as const, finished: false };
    const { assessment } = parts;
    const steps = assessment.steps.map((step) => ({ ...step, score: 0, findings: [], deductions: [] }));
    const other = { ...assessment, score: 0, band: 'no-hire' as const, steps, dimensions: [], advice: [] };
    const markdown = singleMarkdown(viewOf({ ...parts, session }));
    expect(markdown).toBe(singleMarkdown(viewOf({ ...parts, session, assessment: other })));
    expect(markdown).not.toMatch(/A strong answer|### Never asked|^## (?:What to work|Earlier)/m);
    expect(markdown).toContain('not finished');
  });
});

const KINDS: ReadonlySet<string> = new Set(
  'root heading paragraph text strong list bullets listItem blockquote table tableRow tableCell'.split(' '),
);
