/** Checks the scenarios, concepts and templates that ship and turns them into the JSON that store/built-in.ts reads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseConcepts } from '../concepts/parse-concepts.ts';
import type { Concept } from '../concepts/types.ts';
import type { Problem } from '../problem.ts';
import { problemText } from '../reporters/problem-text.ts';
import { compilePitfalls } from '../scenario/common-pitfalls.ts';
import { storeScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { scenarioLine } from '../store/built-in.ts';
import { loadPack, type PackScenario } from '../store/load-pack.ts';
import { readConceptFiles } from '../store/pack-files.ts';
import { readStrongSample } from '../store/strong-sample.ts';
import { parseTemplate, type Template } from '../store/templates.ts';
import { createPlainStyle } from '../style.ts';

export interface CompiledContent {
  /** Contents by path in dist/, of everything that is sound. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Every problem, as people read it; empty where there is none. */
  readonly report: string;
  readonly failed: boolean;
}

/** Compiles scenarios/, concepts/ and templates/ below `root`. */
export async function compileContent(root: string): Promise<CompiledContent> {
  const glossary = await loadGlossary(root);
  if (glossary.problems.length > 0) return unsound(glossary.problems);
  const pack = await loadPack({ dir: 'scenarios', cwd: root }, glossary.concepts);
  const scenarios = pack.scenarios.map(({ scenario }) => scenario).sort(byId);
  const samples = await readSamples(pack.scenarios);
  const templates = await readTemplates(root);
  const problems = [...pack.problems, ...samples.problems, ...templates.problems];
  return {
    files: new Map<string, string | Uint8Array>([
      ...contentFiles(scenarios, glossary.concepts),
      ...samples.files,
      ['content/templates.json.br', packed(templates.templates)],
    ]),
    report: reportOf(problems),
    failed: problems.length > 0,
  };
}

/** Without its glossary nothing can be told of the rest. */
function unsound(problems: readonly Problem[]): CompiledContent {
  return { files: new Map(), report: reportOf(problems), failed: true };
}

function reportOf(problems: readonly Problem[]): string {
  const style = createPlainStyle();
  return problems.map((problem) => `${problemText(problem, style)}\n`).join('');
}

interface Glossary {
  readonly concepts: readonly Concept[];
  readonly problems: readonly Problem[];
}

async function loadGlossary(root: string): Promise<Glossary> {
  const sources = await readConceptFiles({ dir: '.', cwd: root });
  const concepts = sources.ok ? await parseConcepts(sources.value) : sources;
  return concepts.ok
    ? { concepts: concepts.value, problems: [] }
    : { concepts: [], problems: concepts.problems };
}

interface SampleFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

async function readSamples(scenarios: readonly PackScenario[]): Promise<SampleFiles> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const { folder, scenario } of scenarios) {
    const sample = await readStrongSample(folder, scenario);
    if (sample.ok) files.set(`content/samples/${scenario.id}.json.br`, packed(sample.value));
    else problems.push(...sample.problems);
  }
  return { files, problems };
}

interface Templates {
  readonly templates: readonly Template[];
  readonly problems: readonly Problem[];
}

async function readTemplates(root: string): Promise<Templates> {
  const names = (await readdir(join(root, 'templates'))).filter((name) => name.endsWith('.md')).sort();
  const read = await Promise.all(
    names.map(async (name) =>
      parseTemplate(`templates/${name}`, await readFile(join(root, 'templates', name))),
    ),
  );
  return {
    templates: read.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: read.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}

function contentFiles(
  scenarios: readonly Scenario[],
  concepts: readonly Concept[],
): ReadonlyMap<string, string | Uint8Array> {
  const common = compilePitfalls(concepts);
  return new Map<string, string | Uint8Array>([
    ['content/index.json', JSON.stringify(scenarios.map(scenarioLine))],
    ['content/concepts.json.br', packed(concepts)],
    ['content/pitfalls.json.br', packed(common)],
    ...scenarios.map((scenario) => [`content/scenarios/${scenario.id}.json.br`, packed(scenario)] as const),
    // Those of quizzes are few and quickly compiled; the package is smaller without them.
    ...scenarios
      .filter(({ kind }) => kind !== 'quiz')
      .map(
        (scenario) =>
          [
            `content/compiled/${scenario.id}.json.br`,
            packed(storeScenario(scenario, concepts, common)),
          ] as const,
      ),
  ]);
}

function packed(value: unknown): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return brotliCompressSync(JSON.stringify(value), { params });
}

function byId(a: Scenario, b: Scenario): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Of 11: the last steps make a file a tenth smaller, and take many times as long. */
const QUALITY = 9;
