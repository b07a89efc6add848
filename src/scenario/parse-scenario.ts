/** Makes a scenario of its files, or says everything that is wrong with any of them at once. */
import type { PhraseBudget } from '../concepts/phrase-schema.ts';
import type { Concept } from '../concepts/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Zod } from '../signals/types.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source } from '../source/types.ts';
import { validate } from '../source/validate.ts';
import {
  checkScenarioRules,
  checkStepRules,
  idsIn,
  type ScenarioFiles,
  stepNames,
  unusedStep,
} from './check-rules.ts';
import { MAX_PHRASE_COST } from './limits.ts';
import { isQuiz, parseQuiz } from './parse-quiz.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { stepSchema } from './step-schema.ts';
import type { Scenario, Step } from './types.ts';

/** The scenario with defaults filled in and looks in normal form; `concepts` are those that rubrics may name. */
export async function parseScenario(
  files: ScenarioFiles,
  concepts: readonly Pick<Concept, 'id'>[],
): Promise<Outcome<Scenario>> {
  const z = await import('zod');
  const budget: PhraseBudget = { spent: 0, most: MAX_PHRASE_COST };
  const ids = new Set(concepts.map((concept) => concept.id));
  if (isQuiz(files.scenario))
    return withoutSteps(files, parseQuiz(z, files.scenario, { concepts: ids, budget }));
  const head = withRules(
    files.scenario,
    validate(files.scenario, scenarioSchema(z, budget)),
    checkScenarioRules(files),
  );
  const names = {
    concepts: ids,
    facts: new Set(idsIn(files.scenario, 'facts').values()),
    budget,
    steps: [...stepNames(files.scenario).values()],
  };
  const used = new Set([
    ...stepNames(files.scenario).values(),
    ...stepNames(files.scenario, 'twists').values(),
  ]);
  const steps = new Map<string, Step>();
  const problems: Problem[] = head.ok ? [] : [...head.problems];
  for (const [name, source] of files.steps) {
    const step =
      used.size === 0 || used.has(name)
        ? parseStep(z, source, name, names)
        : fail([unusedStep(source, name)]);
    if (step.ok) steps.set(name, step.value);
    else problems.push(...step.problems);
  }
  if (!head.ok || problems.length > 0) return fail(problems);
  const inOrder = (names: readonly string[]): readonly Step[] =>
    names.map((name) => steps.get(name)).filter((step) => step !== undefined);
  return succeed({ ...head.value, steps: inOrder(head.value.steps), twists: inOrder(head.value.twists) });
}

/** A quiz has its questions in its own file. */
function withoutSteps(files: ScenarioFiles, quiz: Outcome<Scenario>): Outcome<Scenario> {
  const stray = [...files.steps].map(([name, source]) => unusedStep(source, name));
  if (stray.length === 0) return quiz;
  return fail([...(quiz.ok ? [] : quiz.problems), ...stray]);
}

interface Names {
  readonly concepts: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly budget: PhraseBudget;
  /** In their order. */
  readonly steps: readonly string[];
}

function parseStep(z: Zod, source: Source, name: string, names: Names): Outcome<Step> {
  const judged = new Set([...idsIn(source, 'criteria').values(), ...idsIn(source, 'pitfalls').values()]);
  return withRules(
    source,
    validate(source, stepSchema(z, { ...names, judged })),
    checkStepRules(source, name, names.steps),
  );
}

/** Problems of both kinds together, in the order of the file. */
function withRules<T>(source: Source, outcome: Outcome<T>, broken: readonly Problem[]): Outcome<T> {
  if (outcome.ok && broken.length === 0) return outcome;
  const own = outcome.ok ? [] : outcome.problems;
  return fail(sortProblems([...own, ...broken].filter(({ file }) => file === source.file)));
}
