/** What documents are made of in these tests: the templates and interviews that ship, their samples, and any answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess } from '../../src/assessment/assess.ts';
import type { SessionParts } from '../../src/documents/build-model.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import type { Transcript } from '../../src/session/types.ts';
import { readSource } from '../../src/source/read-source.ts';
import { builtInFolder, isInterview, readBuiltInTemplates } from '../../src/store/built-in.ts';
import { loadContent } from '../../src/store/content.ts';
import { unwrap } from '../store/unwrap.ts';

const content = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
const concepts = unwrap(await content.concepts());

export const TEMPLATES = unwrap(await readBuiltInTemplates(builtInFolder()));

export const INTERVIEWS = await Promise.all(
  content.scenarios.filter(isInterview).map(async ({ id }) => unwrap(await content.compiled(id))),
);

/** Every sample of every interview, by `scenario/sample`. */
export const SAMPLES = INTERVIEWS.flatMap(({ scenario: { id } }) =>
  readdirSync(samplePath(id, '')).map((file) => ({ scenario: id, file })),
);

export function samplePath(scenario: string, file: string): string {
  return fileURLToPath(new URL(`../../scenarios/${scenario}/samples/${file}`, import.meta.url));
}

export function interview(id: string) {
  const found = INTERVIEWS.find(({ scenario }) => scenario.id === id);
  if (found === undefined) throw new Error(`no interview ${id}`);
  return found;
}

export async function readSample(scenario: string, file: string): Promise<Transcript> {
  const bytes = readFileSync(samplePath(scenario, file));
  const source = unwrap(await readSource(file, new Uint8Array(bytes)));
  return unwrap(await parseTranscript(source, () => interview(scenario).scenario, [scenario]));
}

export async function sampleParts(scenario: string, file: string): Promise<SessionParts> {
  return partsOf(await readSample(scenario, file));
}

/** The session that a transcript tells of, assessed. */
export function partsOf(transcript: Transcript): SessionParts {
  const compiled = interview(transcript.scenario);
  const session = sessionFromTranscript(transcript, compiled.scenario);
  return { session, compiled, assessment: assess(compiled, session), concepts };
}
