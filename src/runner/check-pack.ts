/** Proves a pack of scenarios: everything that is wrong with its files, and what its samples get. */
import { parseConcepts } from '../concepts/parse-concepts.ts';
import { termsOf } from '../concepts/terms-of.ts';
import type { Concept } from '../concepts/types.ts';
import type { Problem } from '../problem.ts';
import { compileScenario } from '../scenario/compile.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { problemAt } from '../source/field-problems.ts';
import { isMapping } from '../source/fields.ts';
import type { Source } from '../source/types.ts';
import type { PackSources, ScenarioSources } from '../store/read-pack.ts';
import type { CheckReport } from './check-report.ts';
import { checkScenario } from './check-scenario.ts';

/** A glossary that rubrics may refer to; where a file of it is wrong its ids count all the same. */
interface Glossary {
  readonly concepts: readonly Concept[];
  readonly ids: readonly Pick<Concept, 'id'>[];
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
  /** What is wrong with the files that were added last. */
  readonly problems: readonly Problem[];
}

/** The proof of every scenario of the pack. `builtIn` is the glossary that any pack may refer to. */
export async function checkPack(pack: PackSources, builtIn: readonly Concept[]): Promise<CheckReport> {
  const start: Glossary = { concepts: builtIn, ids: builtIn, isWhole: true, problems: [] };
  const shared = await withConcepts(start, pack.concepts);
  const reports: CheckReport[] = [];
  for (const files of pack.scenarios) reports.push(await checkFiles(files, shared));
  const problems = [
    ...pack.problems,
    ...shared.problems,
    ...doubledScenarios(pack.scenarios),
    ...reports.flatMap((report) => report.problems),
  ];
  return {
    scenarios: reports.flatMap((report) => report.scenarios),
    problems: problems.sort(byPlace),
    warnings: reports.flatMap((report) => report.warnings).sort(byPlace),
  };
}

async function checkFiles(files: ScenarioSources, shared: Glossary): Promise<CheckReport> {
  const { scenario: source, steps, unreadable, samples } = files;
  const glossary = await withConcepts(shared, files.concepts);
  const own = glossary.problems;
  if (source === null) return { scenarios: [], problems: own, warnings: [] };
  const scenario = await parseScenario({ scenario: source, steps, unreadable }, glossary.ids);
  const problems = scenario.ok ? own : [...own, ...scenario.problems];
  const isWhole = unreadable.size === 0 && glossary.isWhole;
  if (!scenario.ok || !isWhole)
    return { scenarios: [], problems, warnings: unreadSamples(source, samples.length) };
  const compiled = compileScenario(scenario.value, glossary.concepts);
  const termOf = termsOf(glossary.concepts);
  const report = await checkScenario({ compiled, source, steps, samples, termOf });
  return { ...report, problems: [...problems, ...report.problems] };
}

/** Samples are read against a sound scenario only, and silence about them would look like praise. */
function unreadSamples(source: Source, count: number): readonly Problem[] {
  if (count === 0) return [];
  const message = 'The samples were not checked, for the scenario has problems of its own.';
  return [
    problemAt(source, ['id'], {
      code: 'unread-samples',
      message,
      hint: 'Mend those first, then check again.',
    }),
  ];
}

async function withConcepts(known: Glossary, sources: readonly Source[]): Promise<Glossary> {
  if (sources.length === 0) return { ...known, problems: [] };
  const own = await parseConcepts(sources, known.concepts);
  const ids = [...known.ids, ...(own.ok ? own.value : sources.flatMap(writtenIds))];
  if (!own.ok) return { concepts: known.concepts, ids, isWhole: false, problems: own.problems };
  return { concepts: [...known.concepts, ...own.value], ids, isWhole: known.isWhole, problems: [] };
}

function writtenIds({ value }: Source): readonly { readonly id: string }[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) =>
    isMapping(entry) && typeof entry.id === 'string' ? [{ id: entry.id }] : [],
  );
}

function doubledScenarios(scenarios: readonly ScenarioSources[]): readonly Problem[] {
  const seen = new Set<unknown>();
  return scenarios.flatMap(({ scenario }) => {
    const id = isMapping(scenario?.value) ? scenario.value.id : undefined;
    if (scenario === null || typeof id !== 'string') return [];
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew
      ? []
      : [problemAt(scenario, ['id'], { ...DOUBLED, message: `There is a scenario ${id} already.` })];
  });
}

/** By file, line and column; what has no file comes first. */
function byPlace(a: Problem, b: Problem): number {
  const [one, other] = [a.file ?? '', b.file ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

const DOUBLED = { code: 'duplicate-scenario', hint: 'Give it another id.' };
