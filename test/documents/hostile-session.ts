/** Sessions into whose every answer, and whose scenario's every word, a text is woven. */
import type { SessionParts } from '../../src/documents/build-model.ts';
import type { DesignModel } from '../../src/documents/types.ts';
import type { Transcript } from '../../src/session/types.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';
import { partsOf, readSample } from './design-sources.ts';

export async function wovenParts(text: string): Promise<SessionParts> {
  const sample = await readSample('chat', 'middling.yaml');
  const parts = partsOf({ ...sample, answers: wovenAnswers(sample, text) });
  const { session, compiled, assessment } = parts;
  const scenario = mapped(session.scenario, (said, key) => (WORDS.has(key) ? text : said));
  return {
    ...parts,
    session: { ...session, scenario },
    compiled: { ...compiled, scenario },
    assessment: mapped(assessment, (said, key) => (WORDS.has(key) ? text : said)),
  };
}

function wovenAnswers({ answers }: Transcript, text: string): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(answers).map(([step, answer]) => [
      step,
      { ...answer, value: woven(answer.value, text), followUps: [{ question: text, answer: text }] },
    ]),
  );
}

/** The text by itself, and within what was said: as a name, as a reason, and in the middle of a sentence. */
function woven(value: AnswerValue, text: string): AnswerValue {
  const within = (said: string): string =>
    said.replace(/: |because |for |, /g, (found) => `${found}${text} `).slice(0, LONGEST);
  if (typeof value === 'string') return `${text}\n${within(value)}\n${text}`;
  const entries = value.map((entry) => (typeof entry === 'string' ? entry : Object.values(entry).join(', ')));
  return [text, ...entries.slice(0, MOST).map(within), `${text}: ${text}`];
}

/** The model with every text replaced that is not a drawing, nor says where it is from. */
export function filled(model: DesignModel, fill: (said: string) => string): DesignModel {
  const { from, diagrams, ...said } = model;
  return { ...mapped(said, fill), from, diagrams };
}

function mapped<T>(value: T, change: (text: string, key: string) => string, key = ''): T {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((each) => mapped(each, change, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, mapped(each, change, name)]);
  return Object.fromEntries(entries) as T;
}

/** What of a scenario and an assessment is shown to people. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'brief',
  'answer',
  'matters',
  'prompt',
  'reason',
  'text',
]);
/** Of what was said, so that the many documents are short. */
const LONGEST = 2000;
const MOST = 4;
