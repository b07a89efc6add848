/** Writes a folder with one scenario of eight short steps and a twist, as somebody else's pack would be: YAML that is also JSON. */
import { CORE_STEPS } from '../../src/scenario/types.ts';
import { writeFiles } from '../store/temp-dir.ts';

const PHRASES: Readonly<Record<string, string>> = { requirements: 'how many orders', storage: 'postgres' };

/** A requirement that changes late. */
const TWIST = 'abroad';

/** The scenario `coffee` in `<dir>/coffee`, with a strong sample. */
export async function writePack(dir: string): Promise<void> {
  const steps = [...CORE_STEPS, TWIST].map((id) => [`coffee/steps/${id}.yaml`, JSON.stringify(stepOf(id))]);
  const answers = { storage: 'Orders in Postgres, because money needs transactions.' };
  const scenario = {
    format: 1,
    id: 'coffee',
    title: 'Coffee shop',
    summary: 'Orders for a chain of coffee shops.',
    brief: 'A chain of coffee shops wants customers to order ahead and collect. Design it.',
    vocabulary: ['barista'],
    facts: [{ id: 'volume', answer: 'Forty thousand orders on a weekday.', asks: ['how many orders'] }],
    steps: CORE_STEPS,
    twists: [TWIST],
  };
  await writeFiles(dir, {
    ...Object.fromEntries(steps),
    'coffee/scenario.yaml': JSON.stringify(scenario),
    'coffee/samples/strong.yaml': JSON.stringify({ scenario: 'coffee', id: 'strong', answers }),
  });
}

function stepOf(id: string): object {
  const criterion = {
    id: 'main',
    title: `The main thing about ${id}`,
    dimension: 'data',
    weight: 3,
    mentioned: PHRASES[id] ?? id,
    full: 'mentioned',
    met: 'That is the main thing.',
    partly: 'Say more about the main thing.',
    missed: 'Think about the main thing.',
    concepts: [],
  };
  return {
    id,
    kind: id === 'requirements' ? 'dialogue' : 'prose',
    title: id,
    prompt: `Tell me about ${id}.`,
    minutes: 5,
    weight: 1,
    hints: [
      { text: 'Think of the main thing.', price: 0.25 },
      { text: `The main thing is ${id}.`, price: 0.5 },
    ],
    followUps: [{ id: 'more', ask: 'And what else?', about: ['main'] }],
    criteria: [criterion],
    pitfalls: [],
  };
}
