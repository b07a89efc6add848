/** The candidate asks, the interviewer answers at once from the facts. */
import { matchFacts } from '../scenario/match-facts.ts';
import { attempt } from './attempt.ts';
import { type Interview, record } from './interview.ts';
import { replyScreen, saidScreen } from './screens/conversation-screen.ts';

/** Puts the question and shows the answer; false where it could not be saved, and then nothing is shown. */
export async function askInterviewer(interview: Interview, step: string, question: string): Promise<boolean> {
  const { terminal, open, compiled } = interview;
  const before = open.session().steps.flatMap(({ asked }) => asked);
  const ids = matchFacts(compiled, question);
  const event = { type: 'asked', step, question, facts: ids } as const;
  if (!(await attempt(interview, () => record(interview, event)))) return false;
  const given = new Set(before.flatMap(({ facts }) => facts));
  const facts = compiled.scenario.facts
    .filter(({ id }) => ids.includes(id))
    .map((fact) => ({ fact, given: given.has(fact.id) }));
  const style = terminal.style();
  if (!terminal.plain) terminal.print(saidScreen(question, style));
  const turn = open.session().seed + before.length;
  terminal.block(replyScreen({ facts, question, turn }, style));
  return true;
}
