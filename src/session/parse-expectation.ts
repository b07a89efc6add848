/** Reads what a sample says it must be given: its score, verdicts and deductions. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Pitfall, Verdict } from '../rubric/types.ts';
import { allPitfallsOf } from '../scenario/pitfalls-of.ts';
import type { Scenario, Step } from '../scenario/types.ts';
import { badValue, unknownName, wrongType } from '../source/field-problems.ts';
import { type Fields, isMapping, readList, readMapping, readName } from '../source/fields.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source, ValuePath } from '../source/types.ts';

type Expected = Exclude<Verdict, 'unscored'>;

/** One thing that a sample expects, and where it says so. */
export type Claim =
  | { readonly path: ValuePath; readonly about: 'score'; readonly min: number; readonly max: number }
  | {
      readonly path: ValuePath;
      readonly about: 'finding';
      readonly step: string;
      readonly criterion: string;
      readonly verdict: Expected;
    }
  | {
      readonly path: ValuePath;
      readonly about: 'deductions';
      readonly step: string;
      readonly ids: readonly string[];
    };

/**
 * The claims under `expect`, none where there is no such key. Ids that the scenario does not have are Problems; of
 * pitfalls it has the `common` ones too.
 */
export function parseExpectation(
  source: Source,
  scenario: Scenario,
  common: readonly Pitfall[] = [],
): Outcome<readonly Claim[]> {
  const fields: Fields = { source, problems: [] };
  const root = source.value;
  const given = isMapping(root) ? root.expect : undefined;
  if (given === undefined) return succeed([]);
  const expect = readMapping(fields, ['expect'], given, ['score', 'findings', 'deductions']);
  if (expect === undefined) return fail(fields.problems);
  const claims = [
    ...readScore(fields, expect.score),
    ...readBySteps(fields, 'findings', expect.findings, scenario, readFindings),
    ...readBySteps(fields, 'deductions', expect.deductions, scenario, readDeductions(common)),
  ];
  return fields.problems.length === 0 ? succeed(claims) : fail(sortProblems(fields.problems));
}

function readScore(fields: Fields, given: unknown): readonly Claim[] {
  if (given === undefined) return [];
  const path = ['expect', 'score'];
  const score = readMapping(fields, path, given, ['min', 'max']);
  if (score === undefined) return [];
  const min = readBound(fields, [...path, 'min'], score.min, 0);
  const max = readBound(fields, [...path, 'max'], score.max, 100);
  return [{ path, about: 'score', min, max }];
}

function readBound(fields: Fields, path: ValuePath, given: unknown, otherwise: number): number {
  if (given === undefined) return otherwise;
  const problem = scoreProblem(fields.source, path, given);
  if (problem !== undefined) fields.problems.push(problem);
  return typeof given === 'number' ? given : otherwise;
}

function scoreProblem(source: Source, path: ValuePath, given: unknown): Problem | undefined {
  if (typeof given !== 'number') return wrongType(source, path, 'a number', given);
  return given >= 0 && given <= 100 ? undefined : badValue(source, path, 'from 0 to 100', given);
}

type ReadStep = (fields: Fields, path: ValuePath, given: unknown, step: Step) => readonly Claim[];

function readBySteps(
  fields: Fields,
  key: 'findings' | 'deductions',
  given: unknown,
  scenario: Scenario,
  readStep: ReadStep,
): readonly Claim[] {
  if (given === undefined) return [];
  const known = scenario.steps.map((step) => step.id);
  const entries = Object.entries(readMapping(fields, ['expect', key], given) ?? {});
  return entries.flatMap(([id, value]) => {
    const path = ['expect', key, id];
    const step = scenario.steps.find((each) => each.id === id);
    if (step !== undefined) return readStep(fields, path, value, step);
    const fault = { code: 'unknown-step', what: 'step', name: id, known, part: 'key' } as const;
    fields.problems.push(unknownName(fields.source, path, fault));
    return [];
  });
}

function readFindings(fields: Fields, path: ValuePath, given: unknown, step: Step): readonly Claim[] {
  const known = step.criteria.map((criterion) => criterion.id);
  return Object.entries(readMapping(fields, path, given) ?? {}).flatMap(([criterion, value]) => {
    const at = [...path, criterion];
    if (!known.includes(criterion)) {
      const where = ` in ${step.id}`;
      const fault = { code: 'unknown-criterion', what: 'criterion', name: criterion, known, where } as const;
      fields.problems.push(unknownName(fields.source, at, { ...fault, part: 'key' }));
      return [];
    }
    const verdict = readName(fields, at, value, { what: 'verdict', known: VERDICTS });
    return verdict === undefined ? [] : [{ path: at, about: 'finding', step: step.id, criterion, verdict }];
  });
}

function readDeductions(common: readonly Pitfall[]): ReadStep {
  return (fields, path, given, step) => {
    const known = allPitfallsOf({ pitfalls: common }, step).map(({ id }) => id);
    const ids = readList(fields, path, given, (at, id) =>
      readName(fields, at, id, { what: 'pitfall', known }),
    );
    return [{ path, about: 'deductions', step: step.id, ids }];
  };
}

const VERDICTS: readonly Expected[] = ['met', 'partly', 'missed'];
