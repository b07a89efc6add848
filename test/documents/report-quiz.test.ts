import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { heardFacts } from '../../src/assessment/heard-facts.ts';
import { singleMarkdown } from '../../src/documents/report/markdown.ts';
import { singleReport } from '../../src/documents/report/single.ts';
import { type ReportView, viewReport } from '../../src/documents/report/view.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { Session } from '../../src/session/types.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { OVEN, OVEN_GLOSSARY, quizOf } from '../scenario/tiny-quiz.ts';
import { type Happening, ID, START, timed } from '../session/run.ts';
import { unwrap } from '../store/unwrap.ts';

const scenario = await quizOf(OVEN);
const compiled = compileScenario(scenario, OVEN_GLOSSARY);

const ANSWERS: Readonly<Record<string, AnswerValue>> = {
  first: 'roll',
  rise: ['salt', 'yeast'],
  path: ['bake', 'mix', 'rest', 'shape'],
  tools: [{ left: 'peel', right: 'blade' }],
  steam: 'For the crust.',
};

/** A quiz of which these questions were answered, and all others skipped. */
function quiz(own: Partial<Session> = {}): ReportView {
  const happenings = scenario.steps.flatMap(({ id }): readonly Happening[] => {
    const value = ANSWERS[id];
    const end: Happening =
      value === undefined ? { type: 'skipped', step: id } : { type: 'submitted', step: id, value };
    return [{ type: 'entered', step: id }, end, { type: 'reviewed', step: id }];
  });
  const begin = { id: ID, mode: 'practice', seed: 7, level: 'senior', scenario } as const;
  const replayed = unwrap(replay([startSession(begin, START), ...timed(happenings)]));
  const session = { ...replayed, finished: true, ...own };
  return viewReport({
    session,
    assessment: assess(compiled, session),
    facts: heardFacts(compiled, session),
    term: (concept) => concept,
    strong: {},
    drawings: [],
    progress: [],
    hideScore: false,
    candidate: '',
  });
}

function step(view: ReportView, prompt: string) {
  const found = view.steps.find((one) => one.prompt.startsWith(prompt));
  if (found === undefined) throw new Error(`no question ${prompt}`);
  return found;
}

describe('questions of a quiz', () => {
  it.each<[prompt: string, answered: string, right: string]>([
    ['What goes into', 'The roll', 'The loaf takes longest.'],
    ['What makes', 'Salt; Yeast', 'Yeast rises where it is warm.'],
    ['How does flour', 'Baking; Mixing; Resting; Shaping', 'Dough rests before it is shaped.'],
    ['What is each tool', 'Peel: Cuts in the crust', 'Each has one use.'],
    ['Why do bakers', '', 'The crust stays soft and gets a shine.'],
    ['What do you call', '', 'A starter is fed each day.'],
    ['Why does bread', '', 'Starch crystallises fastest'],
  ])('%s ... is answered in words, and tells what is right', (prompt, answered, right) => {
    const asked = step(quiz(), prompt);
    expect(asked.answered).toBe(answered);
    const told = [asked.strong, ...asked.verdicts.map(({ reason }) => reason)];
    expect(told.filter((text) => text.includes(right))).toHaveLength(1);
  });

  it('tell it on the page and in Markdown, even where they were skipped', () => {
    const view = quiz();
    const { html } = singleReport(view, { dimensions: null, progress: null, drawings: [] });
    expect(html).toContain('<h2 id="steps">Questions</h2>');
    expect(html).toContain('<pre class="answer">The roll</pre>');
    expect(html).toMatch(
      /<p>No answer\.<\/p>(?:(?!<section)[\s\S])*What was missing(?:(?!<section)[\s\S])*A starter is fed/,
    );
    expect(html).not.toContain('What a strong answer says');
    const markdown = singleMarkdown(view);
    expect(markdown).toMatch(/^## Questions$[\s\S]*^## Question by question$/m);
    expect(markdown).toContain('Answered:\n\n  > The roll');
    expect(markdown).toMatch(
      /No answer\.\n(?:(?!\n- \*\*W)[\s\S])*\(missing\): (?:(?!\n)[\s\S])*A starter is fed each day\./,
    );
    expect(markdown).not.toContain('What a strong answer says');
  });

  it('tell nothing of it while a mock of them goes on', () => {
    const view = quiz({ mode: 'mock', finished: false });
    const { html } = singleReport(view, { dimensions: null, progress: null, drawings: [] });
    for (const text of [html, singleMarkdown(view)]) {
      expect(text).toContain('The roll');
      expect(text).not.toMatch(/What was missing|takes longest|It would wait|of 4\b|of 100\b/);
    }
  });
});

it('a quiz has a score, but no band and no dimensions', () => {
  expect(quiz()).toMatchObject({ isQuiz: true, dimensions: [] });
  expect(quiz().verdict).toMatch(/^[\d.]+ of 100$/);
});
