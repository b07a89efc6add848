/** Grades one short answer for a test, and shows the parts of the grade as strings. */
import type { Concept } from '../../src/concepts/types.ts';
import { gradeShortAnswer } from '../../src/short-answers/grade-short-answer.ts';
import { createThesaurus } from '../../src/short-answers/thesaurus.ts';

const thesaurus = createThesaurus([
  concept('outbox', 'Outbox', ['transactional outbox', 'events table in the same transaction']),
  concept('dead-letter-queue', 'Dead-letter queue', ['DLQ', '(parking|poison) queue']),
]);

function concept(id: string, term: string, aliases: readonly string[]): Concept {
  return { id, term, area: 'messaging', aliases, definition: term, related: [], opposed: [] };
}

export interface Shown {
  readonly credit: number;
  readonly evidence: readonly string[];
  readonly missing: readonly string[];
}

export function grade(model: string | readonly string[], answer: string, question = ''): Shown {
  const { credit, evidence, missing } = gradeShortAnswer(model, answer, { question, thesaurus });
  return { credit, evidence: evidence.map(({ start, end }) => answer.slice(start, end)), missing };
}
