/** From an answer that was sent to its feedback: the candidate gives themselves a mark first. */
import type { FakeTerminal } from './fake-terminal.ts';

/** Presses the key that answers "how did that go", and waits for the feedback. */
export async function toFeedback(person: Pick<FakeTerminal, 'see' | 'type'>, key = '3'): Promise<void> {
  await person.see('How did that go');
  person.type(key);
  await person.see('Enter goes on');
}

/** Reads the feedback and then the result, until the program ends. */
export async function toTheEnd(person: Pick<FakeTerminal, 'see' | 'type'>): Promise<void> {
  person.type('\r');
  await person.see('Enter ends');
  person.type('\r');
}
