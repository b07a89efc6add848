/** Grades a folder of calibration transcripts with the scenarios and concepts of a checkout. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { parseConcepts } from '../../src/concepts/parse-concepts.ts';
import type { Concept } from '../../src/concepts/types.ts';
import type { Outcome } from '../../src/problem.ts';
import { type CompiledScenario, compileScenario } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { readSource } from '../../src/source/read-source.ts';
import { loadPack } from '../../src/store/load-pack.ts';
import { readConceptFiles } from '../../src/store/pack-files.ts';
import type { PlainTranscript } from './baselines.ts';
import type { Graded, Marked } from './types.ts';

export interface Content {
  readonly concepts: readonly Concept[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** The shipped content as its YAML stands in the checkout; any problem in it is thrown. */
export async function loadContent(root: string, folders: readonly string[]): Promise<Content> {
  const concepts = orThrow(await parseConcepts(orThrow(await readConceptFiles({ dir: '.', cwd: root }))));
  const packs = await Promise.all(folders.map((dir) => loadPack({ dir, cwd: root }, concepts)));
  const problems = packs.flatMap((pack) => pack.problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  const scenarios = packs.flatMap((pack) => pack.scenarios.map(({ scenario }) => scenario));
  return { concepts, scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])) };
}

/** A graded transcript with its whole assessment. */
export interface Assessed {
  readonly plain: PlainTranscript;
  readonly assessment: Assessment;
}

/** Assesses every transcript of the folder that marks.json has marks for, and whose scenario there is. */
export async function assessFolder(folder: string, content: Content): Promise<readonly Assessed[]> {
  const marks = JSON.parse(await readFile(join(folder, 'marks.json'), 'utf8')) as readonly Marked[];
  const compiled = new Map<string, CompiledScenario>();
  for (const [id, scenario] of content.scenarios)
    compiled.set(id, compileScenario(scenario, content.concepts));
  const files = await transcriptFiles(folder);
  return Promise.all(
    marks
      .filter(({ scenario }) => compiled.has(scenario))
      .map((marked) => assessFile(marked, files, compiled.get(marked.scenario))),
  );
}

async function assessFile(
  marked: Marked,
  files: ReadonlyMap<string, string>,
  compiled: CompiledScenario | undefined,
): Promise<Assessed> {
  const file = files.get(marked.id);
  if (file === undefined || compiled === undefined) throw new Error(`no transcript ${marked.id}`);
  const bytes = await readFile(file);
  const source = orThrow(await readSource(file, bytes));
  const { scenario } = compiled;
  const transcript = orThrow(
    await parseTranscript(source, (id) => (id === scenario.id ? scenario : undefined), [scenario.id]),
  );
  const { answers } = JSON.parse(bytes.toString('utf8')) as { answers: PlainTranscript['answers'] };
  return {
    plain: { marked, answers },
    assessment: assess(compiled, sessionFromTranscript(transcript, scenario)),
  };
}

async function transcriptFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, 'transcripts'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => [
      name.replace(/^.*[\\/]/, '').replace('.json', ''),
      join(folder, 'transcripts', name),
    ]),
  );
}

/** Our grade on the graders' scales. */
export function gradedOf({ plain: { marked }, assessment }: Assessed): Graded {
  const steps = Object.fromEntries(assessment.steps.map(({ id, score }) => [id, (score ?? 0) / 25]));
  return { marked, overall: assessment.score, steps, why: whyOf(assessment) };
}

/** The deductions, and each step's share of criteria met. */
function whyOf(assessment: Assessment): string {
  const steps = assessment.steps.map(({ id, findings }) => {
    const met = findings.filter(({ verdict }) => verdict === 'met').length;
    return `${id} ${met}/${findings.length}`;
  });
  const wrong = assessment.steps.flatMap(({ deductions }) => deductions.map(({ id }) => id));
  return `met ${steps.join(', ')}; wrong: ${wrong.join(', ') || 'nothing'}`;
}

function orThrow<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}
