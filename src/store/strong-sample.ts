/** The strong sample of a scenario: what a candidate may compare with once the interview is over. */
import { join } from 'node:path';
import { type Outcome, succeed } from '../problem.ts';
import type { Scenario } from '../scenario/types.ts';
import { parseTranscript } from '../session/parse-transcript.ts';
import type { AnswerValue } from '../steps/types.ts';
import { type PackFolder, readFiles } from './pack-files.ts';

/** The answers by step; empty where the scenario has no such sample. */
export type SampleAnswers = Readonly<Record<string, AnswerValue>>;

/** Reads `samples/strong.yaml` of a scenario's folder; a broken one is a Problem. */
export async function readStrongSample(
  { dir, cwd }: PackFolder,
  scenario: Scenario,
): Promise<Outcome<SampleAnswers>> {
  const { sources } = await readFiles({ dir: join(dir, 'samples'), cwd });
  const strong = sources.find(({ name }) => name === STRONG);
  if (strong === undefined) return succeed({});
  const transcript = await parseTranscript(strong.source, () => scenario, [scenario.id]);
  if (!transcript.ok) return transcript;
  const entries = Object.entries(transcript.value.answers).map(([step, { value }]) => [step, value] as const);
  return succeed(Object.fromEntries(entries));
}

const STRONG = 'strong';
