import { describe, expect, it } from 'vitest';
import { type ReportParts, viewReport } from '../../src/documents/report/view.ts';
import type { Session, StepState } from '../../src/session/types.ts';
import { assessment } from '../reporters/report.ts';
import { ID, run } from '../session/run.ts';

const NO_FACTS = { asked: [], late: [], never: [] };
const EMPTY_DRAWING = { nodes: [], links: [], groups: [], isDown: false };
const PROGRESS = [
  { label: '2025-01-01', value: 50 },
  { label: '2025-01-31', value: 71.5 },
];

/** A finished session whose storage step stands as told, seen with an assessment of storage, cache and an unscored twist. */
function view(
  own: Partial<ReportParts> = {},
  storage: Partial<StepState> = {},
  session: Partial<Session> = {},
) {
  const begun = run([{ type: 'entered', step: 'storage' }]);
  const steps = begun.steps.map((state) => (state.id === 'storage' ? { ...state, ...storage } : state));
  return viewReport({
    session: { ...begun, finished: true, steps, ...session },
    assessment,
    facts: NO_FACTS,
    term: (concept) => `the ${concept}`,
    strong: {},
    drawings: [],
    progress: PROGRESS,
    hideScore: false,
    candidate: '',
    ...own,
  });
}

describe('scores', () => {
  it('are told as people read them', () => {
    const seen = view({}, { selfMark: 3 });
    expect(seen.verdict).toBe('71.5 of 100, hire');
    expect(seen.steps.map(({ mark, own }) => [mark, own])).toEqual([
      ['2.6 of 4', '3 of 4'],
      ['0 of 4 (skipped)', ''],
    ]);
    expect(seen.steps[0]?.verdicts.map(({ cost }) => cost)).toEqual(['', '', '', '0.25 marks']);
    expect(seen.dimensions).toEqual([{ label: 'Data and storage', value: 66.7 }]);
    expect(seen.progress).toEqual(PROGRESS);
  });

  it('are nowhere where they are hidden', () => {
    const seen = view({ hideScore: true }, { selfMark: 3 });
    expect(seen).toMatchObject({ verdict: '', dimensions: [], progress: [] });
    expect(JSON.stringify(seen)).not.toMatch(/\d of (?:4|100)\b|\d marks?\b|71\.|64\.|66\.|hire/);
    expect(seen.steps[0]?.verdicts.map(({ look }) => look)).toEqual(['met', 'partly', 'missed', 'wrong']);
  });

  it('of a quiz stand in no band', () => {
    const seen = view({ assessment: { ...assessment, isQuiz: true } });
    expect(seen).toMatchObject({
      verdict: '71.5 of 100',
      dimensions: [],
      about: `practice of 2025-01-31: ${ID}`,
    });
  });

  it('of one session are no progress', () => {
    expect(view({ progress: PROGRESS.slice(1) }).progress).toEqual([]);
  });
});

describe("the candidate's own mark", () => {
  it.each([
    [4, '4 of 4'],
    [0, '0 of 4'],
    [null, ''],
    [undefined, ''],
  ])('%j is shown as %j', (selfMark, own) => {
    expect(view({}, { selfMark }).steps[0]?.own).toBe(own);
  });
});

describe('time', () => {
  it.each<[seconds: number, minutes: number | null, time: string]>([
    [250, 20, '4:10 of 5:00'],
    [59.9, null, '0:59'],
    [3600, null, '60:00'],
    [0, 20, ''],
  ])('%d s of %j min is shown as %j', (seconds, minutes, time) => {
    // Its four steps share the minutes equally.
    const { steps } = run([], 'practice');
    const all = minutes === null ? null : (minutes / 4) * steps.length;
    expect(view({}, { seconds }, { minutes: all }).steps[0]?.time).toBe(time);
  });
});

describe('steps', () => {
  it('that were not scored, or are not in the scenario, are left out', () => {
    const [first] = assessment.steps;
    const stray = first === undefined ? [] : [{ ...first, id: 'stray' }];
    const seen = view({ assessment: { ...assessment, steps: [...assessment.steps, ...stray] } });
    expect(seen.steps.map(({ title }) => title)).toEqual(['storage', 'cache']);
  });

  it('of an interview are shown as they were written', () => {
    expect(view().steps.map(({ answered }) => answered)).toEqual(['', '']);
  });

  it('that nobody answered have no answer', () => {
    expect(view().steps.map(({ answer }) => answer)).toEqual([null, null]);
  });

  it('show what is strong where that is known by their own name', () => {
    expect(view({ strong: { storage: 'Postgres.' } }).steps.map(({ strong }) => strong)).toEqual([
      'Postgres.',
      '',
    ]);
  });

  it('number their verdicts, and tell which rest on the whole', () => {
    const [first, ...rest] = assessment.steps;
    const findings = first?.findings.map((each) => ({ ...each, criterion: 'general-depth' })) ?? [];
    const [unscored] = findings.map((each) => ({ ...each, verdict: 'unscored' as const }));
    const steps =
      first === undefined || unscored === undefined ? [] : [{ ...first, findings: [...findings, unscored] }];
    const seen = view({ assessment: { ...assessment, steps: [...steps, ...rest] } }).steps[0]?.verdicts ?? [];
    expect(seen.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(seen.map(({ isGeneral }) => isGeneral)).toEqual([true, true, true, false]);
    expect(seen.map(({ prompted }) => prompted)).toEqual([false, true, false, false]);
  });
});

describe('what it is about', () => {
  it.each<[session: Partial<Session>, about: string]>([
    [{}, `senior level, practice of 2025-01-31: ${ID}`],
    [{ finished: false }, `senior level, practice of 2025-01-31: ${ID}, not finished`],
    [{ mode: 'mock' }, `senior level, mock of 2025-01-31: ${ID}`],
    [{ mode: 'mock', selfMark: 3 }, `senior level, mock of 2025-01-31: ${ID}, your own mark 3 of 4`],
    [{ mode: 'mock', selfMark: 0 }, `senior level, mock of 2025-01-31: ${ID}, your own mark 0 of 4`],
    [{ mode: 'mock', selfMark: null }, `senior level, mock of 2025-01-31: ${ID}`],
    [{ mode: 'transcript', id: 'one.yaml' }, 'senior level, graded from a file: one.yaml'],
    [{ mode: 'transcript', id: 'one.yaml', finished: false }, 'senior level, graded from a file: one.yaml'],
  ])('%j', (session, about) => {
    expect(view({}, {}, session).about).toBe(about);
  });

  it('begins with who it is', () => {
    expect(view({ candidate: 'Ada' }).about).toMatch(/^Ada, senior level, /);
  });

  it('tells no own mark where scores are hidden', () => {
    expect(view({ hideScore: true }, {}, { selfMark: 3 }).about).not.toMatch(/your own mark|of 4/);
  });
});

describe('the rest', () => {
  const fact = { id: 'volume', answer: 'A thousand.', asks: [], matters: 'It sizes the ovens.' };

  it('tells of facts why they matter only where nobody asked', () => {
    expect(view({ facts: { asked: [fact], late: [], never: [fact] } }).facts).toEqual([
      { title: 'Asked for, or assumed', facts: [{ answer: 'A thousand.', matters: '' }] },
      { title: 'Never asked', facts: [{ answer: 'A thousand.', matters: 'It sizes the ovens.' }] },
    ]);
  });

  it('names concepts by their terms, and leaves out empty drawings', () => {
    const seen = view({ drawings: [{ title: 'Nothing', drawing: EMPTY_DRAWING }] });
    expect(seen.advice.map(({ term }) => term)).toEqual(['the search-index']);
    expect(seen.drawings).toEqual([]);
  });
});
