/** Makes the glossary of its files, or says everything that is wrong with any of them at once. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { problemAt } from '../source/field-problems.ts';
import { nameFault } from '../source/text-schemas.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source } from '../source/types.ts';
import { validate } from '../source/validate.ts';
import { conceptsSchema } from './concept-schema.ts';
import { type Occurrence, sharedIds, sharedPhrases, sharedPitfalls } from './shared-names.ts';
import type { Concept } from './types.ts';

/** What all aliases of one glossary may cost to compile (see phraseCost); ours costs 10,000. */
const MAX_PHRASE_COST = 300_000;

/**
 * The concepts of all files, in their order; the area of each is its file's name. Relations may name concepts of
 * these files and `known` ones. An id that is taken, and an alias that two concepts share, are Problems.
 */
export async function parseConcepts(
  sources: readonly Source[],
  known: readonly Concept[] = [],
): Promise<Outcome<readonly Concept[]>> {
  const z = await import('zod');
  const schema = conceptsSchema(z, { spent: 0, most: MAX_PHRASE_COST });
  const read = sources.map((source) => ({ source, entries: validate(source, schema) }));
  const valid = read.flatMap(({ source, entries }) =>
    entries.ok
      ? entries.value.map((entry, index): Occurrence => ({ source, index, concept: withArea(source, entry) }))
      : [],
  );
  const allValid = valid.length > 0 && read.every(({ entries }) => entries.ok);
  const shared = [
    ...sharedIds(valid, known),
    ...sharedPitfalls(valid, known),
    ...sharedPhrases(valid),
    ...(allValid ? strayRelations(valid, known) : []),
  ];
  const problems = read.flatMap(({ source, entries }) =>
    sortProblems([
      ...(entries.ok ? [] : entries.problems),
      ...shared.filter(({ file }) => file === source.file),
    ]),
  );
  return problems.length > 0 ? fail(problems) : succeed(valid.map(({ concept }) => concept));
}

function withArea(source: Source, entry: Omit<Concept, 'area'>): Concept {
  const area = source.file.slice(source.file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return { ...entry, area };
}

function strayRelations(occurrences: readonly Occurrence[], known: readonly Concept[]): readonly Problem[] {
  const names = new Set([...known, ...occurrences.map(({ concept }) => concept)].map(({ id }) => id));
  return occurrences.flatMap(({ source, index, concept }) =>
    (['related', 'opposed'] as const).flatMap((key) =>
      concept[key].flatMap((id, place) => {
        const fault = id === concept.id ? SELF : nameFault(id, { what: 'concept', names });
        if (fault === undefined) return [];
        const { message, params } = fault;
        return [problemAt(source, [index, key, place], { ...params, message })];
      }),
    ),
  );
}

const SELF = { message: 'A concept is not related to itself.', params: { code: 'self-relation' } };
