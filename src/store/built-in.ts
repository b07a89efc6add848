/**
 * Reads the content that ships with the program. `npm run build` checks scenarios/, concepts/ and templates/ and writes
 *   dist/content/index.json            an array of ScenarioLine, by id
 *   dist/content/scenarios/<id>.json.br   the parsed Scenario
 *   dist/content/compiled/<id>.json.br    of an interview, its phrases and the concepts', compiled
 *   dist/content/samples/<id>.json.br     its strong sample's answers by step
 *   dist/content/concepts.json.br         an array of the parsed Concepts
 *   dist/content/pitfalls.json.br         what the concepts know to be wrong, compiled for every scenario
 *   dist/content/templates.json.br        an array of the Templates, by id
 * so neither YAML nor schemas load for it; each file is read when it is first needed.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Concept } from '../concepts/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { CommonPitfalls } from '../scenario/common-pitfalls.ts';
import type { StoredScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import type { SampleAnswers } from './strong-sample.ts';
import type { Template } from './templates.ts';

/** What lists show of a scenario. */
export interface ScenarioLine {
  readonly id: string;
  readonly kind: 'interview' | 'quiz';
  /** Areas of the glossary that a quiz asks about; empty for an interview. */
  readonly topics: readonly string[];
  readonly title: string;
  readonly summary: string;
  /** How many steps a run has, optional ones left out, and the minutes that they take. */
  readonly steps: number;
  readonly minutes: number;
}

/** The line of a scenario, as the index has it and as lists show it. */
export function scenarioLine({ id, kind, topics = [], title, summary, steps }: Scenario): ScenarioLine {
  const usual = steps.filter((step) => !step.optional);
  const minutes = usual.reduce((sum, step) => sum + step.minutes, 0);
  return { id, kind: kind ?? 'interview', topics, title, summary, steps: usual.length, minutes };
}

/** Whether a line is of an interview; quizzes are asked in another way. */
export function isInterview({ kind }: ScenarioLine): boolean {
  return kind === 'interview';
}

/** Where the content stands from here: beside the bundle, beside its chunks, or from the sources. */
const PLACES = ['./content/', '../content/', '../../dist/content/'];

/** The folder of the built content, as a path. */
export function builtInFolder(): string {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return folders.find((folder) => existsSync(`${folder}index.json`)) ?? folders[0] ?? '';
}

export async function readIndex(folder: string): Promise<Outcome<readonly ScenarioLine[]>> {
  return readBuilt(`${folder}index.json`);
}

/** `id` must be one of the index. */
export async function readBuiltInScenario(folder: string, id: string): Promise<Outcome<Scenario>> {
  return readPacked(`${folder}scenarios/${id}.json.br`);
}

/** What makes the scenario ready for reading answers, compiled when it was built. */
export async function readBuiltInPhrases(folder: string, id: string): Promise<Outcome<StoredScenario>> {
  return readPacked(`${folder}compiled/${id}.json.br`);
}

/** The pitfalls of the concepts that ship. */
export async function readBuiltInPitfalls(folder: string): Promise<Outcome<CommonPitfalls>> {
  return readPacked(`${folder}pitfalls.json.br`);
}

/** `id` must be one of the index. */
export async function readBuiltInSample(folder: string, id: string): Promise<Outcome<SampleAnswers>> {
  return readPacked(`${folder}samples/${id}.json.br`);
}

/** The templates that ship, by id. */
export async function readBuiltInTemplates(folder: string): Promise<Outcome<readonly Template[]>> {
  return readPacked(`${folder}templates.json.br`);
}

export async function readBuiltInConcepts(folder: string): Promise<Outcome<readonly Concept[]>> {
  return readPacked(`${folder}concepts.json.br`);
}

/** The build checked what it wrote, so the value is taken as it is. */
async function readBuilt<T>(file: string, text: (bytes: Buffer) => string = String): Promise<Outcome<T>> {
  try {
    return succeed(JSON.parse(text(await readFile(file))) as T);
  } catch (error) {
    return fail([errorCode(error) === 'ENOENT' ? NOT_BUILT : fileProblem(error, 'read', file)]);
  }
}

/** Compressed, for the package would be three times as large otherwise. */
async function readPacked<T>(file: string): Promise<Outcome<T>> {
  const { brotliDecompressSync } = await import('node:zlib');
  return readBuilt(file, (bytes) => brotliDecompressSync(bytes).toString('utf8'));
}

const NOT_BUILT: Problem = {
  code: 'no-content',
  message: 'The built-in scenarios are missing from this installation.',
  hint: 'In a clone run npm run build; else install sdcoach again.',
};
