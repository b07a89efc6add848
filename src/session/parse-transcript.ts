/** Reads a transcript, the file of answers that `grade` takes, or says everything that is wrong with it at once. */
import { fail, type Outcome, succeed } from '../problem.ts';
import { LEVELS } from '../rubric/levels.ts';
import { forRun } from '../scenario/for-run.ts';
import { isKnown } from '../scenario/mix-quizzes.ts';
import type { Scenario } from '../scenario/types.ts';
import { missingKey, problemAt, unknownName } from '../source/field-problems.ts';
import { type Fields, readList, readMapping, readName, readText, readWhole } from '../source/fields.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source } from '../source/types.ts';
import type { Answer } from '../steps/types.ts';
import { parseAnswer } from './parse-answer.ts';
import type { Transcript } from './types.ts';

/** Finds a scenario by its id; only called with ids that are known to exist. */
export type ScenarioOf = (id: string) => Scenario | undefined | Promise<Scenario | undefined>;

/**
 * The transcript in a source. Unknown scenarios, steps, facts and keys and wrong types are Problems with what is
 * allowed; `expect`, which samples have, is left to `parseExpectation`.
 */
export async function parseTranscript(
  source: Source,
  scenarioOf: ScenarioOf,
  scenarioIds: readonly string[],
): Promise<Outcome<Transcript>> {
  const fields: Fields = { source, problems: [] };
  const file = readMapping(fields, [], source.value, TRANSCRIPT_KEYS);
  if (file === undefined) return fail(fields.problems);
  const found = await findScenario(fields, file.scenario, scenarioOf, scenarioIds);
  const head = parseHead(fields, file);
  if (file.answers === undefined) fields.problems.push(missingKey(source, ['answers']));
  if (found === undefined) return fail(sortProblems(fields.problems));
  const scenario = forRun(found, head.seed);
  const steps = file.steps === undefined ? null : parseSteps(fields, file.steps, scenario);
  const answers = parseAnswers(fields, file.answers, scenario, steps);
  if (fields.problems.length > 0) return fail(sortProblems(fields.problems));
  return succeed({ scenario: scenario.id, ...head, steps, answers });
}

async function findScenario(
  fields: Fields,
  given: unknown,
  scenarioOf: ScenarioOf,
  known: readonly string[],
): Promise<Scenario | undefined> {
  const { source, problems } = fields;
  if (given === undefined) {
    problems.push({ ...missingKey(source, ['scenario']), hint: `There is: ${known.join(', ')}.` });
    return undefined;
  }
  const id = readText(fields, ['scenario'], given);
  if (id === undefined) return undefined;
  const scenario = isKnown(id, known) ? await scenarioOf(id) : undefined;
  if (scenario === undefined)
    problems.push(
      unknownName(source, ['scenario'], { code: 'unknown-scenario', what: 'scenario', name: id, known }),
    );
  return scenario;
}

function parseHead(
  fields: Fields,
  file: Readonly<Record<string, unknown>>,
): Pick<Transcript, 'id' | 'level' | 'seed' | 'candidate'> {
  const { id, level, seed, candidate } = file;
  const known = LEVELS;
  return {
    id:
      (id === undefined ? undefined : readText(fields, ['id'], id, LONGEST_NAME)) || stem(fields.source.file),
    level:
      (level === undefined ? undefined : readName(fields, ['level'], level, { what: 'level', known })) ??
      'senior',
    seed: (seed === undefined ? undefined : readWhole(fields, ['seed'], seed, [0, MOST_SEED])) ?? 0,
    candidate:
      (candidate === undefined ? undefined : readText(fields, ['candidate'], candidate, LONGEST_NAME)) ??
      null,
  };
}

function parseSteps(fields: Fields, given: unknown, scenario: Scenario): readonly string[] {
  const known = scenario.steps.map((step) => step.id);
  const chosen = readList(fields, ['steps'], given, (path, id) =>
    readName(fields, path, id, { what: 'step', known }),
  );
  if (Array.isArray(given) && given.length === 0)
    fields.problems.push(problemAt(fields.source, ['steps'], { code: 'bad-value', message: NO_STEPS }));
  return known.filter((id) => chosen.includes(id));
}

function parseAnswers(
  fields: Fields,
  given: unknown,
  scenario: Scenario,
  steps: readonly string[] | null,
): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  const all = given === undefined ? undefined : readMapping(fields, ['answers'], given);
  for (const [id, value] of Object.entries(all ?? {})) {
    const path = ['answers', id];
    const step = scenario.steps.find((each) => each.id === id);
    if (step === undefined || steps?.includes(id) === false) {
      const known = steps ?? scenario.steps.map((each) => each.id);
      const where = step === undefined ? ` in ${scenario.id}` : OF_THIS_RUN;
      const fault = { code: 'unknown-step', what: 'step', name: id, known, where, part: 'key' } as const;
      fields.problems.push(unknownName(fields.source, path, fault));
      continue;
    }
    const answer = parseAnswer(fields, path, value, { step, facts: scenario.facts });
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}

/** `a/b/strong.yaml` is strong; what comes from stdin is stdin. */
function stem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
  return name === '-' || name === '' ? 'stdin' : name;
}

const TRANSCRIPT_KEYS = ['scenario', 'id', 'level', 'seed', 'candidate', 'steps', 'answers', 'expect'];
const LONGEST_NAME = 200;
const MOST_SEED = Number.MAX_SAFE_INTEGER;
const NO_STEPS = 'A run needs at least one step.';
const OF_THIS_RUN = ' among the `steps` of this run';
