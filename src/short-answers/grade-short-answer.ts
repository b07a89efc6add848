/**
 * Grades a short answer by a model answer alone: how much of the model answer's content it says, and how much else.
 * Nothing is learned from marked answers; every constant is explained where it stands.
 */
import type { Span } from '../text/types.ts';
import { createMatchWord, type Match } from './match-words.ts';
import { readShortText } from './read-short-text.ts';
import type { ShortAnswerGrade, ShortAnswerOptions, ShortText, ShortWord } from './types.ts';
import { type Discounts, discountsFor, type WeighedWord, type WordKind, weighWords } from './weigh-words.ts';

/**
 * The credit of an answer, 0 to 1, with its evidence and what is missing. Of several model answers, any one of which
 * is right, the one that the answer meets best counts; none at all earn nothing. Cost grows with the product of the
 * answer's length and the model answer's.
 */
export function gradeShortAnswer(
  model: string | readonly string[],
  answer: string,
  { question = '', thesaurus }: ShortAnswerOptions,
): ShortAnswerGrade {
  const read = (source: string): ShortText => readShortText(source, thesaurus);
  const [asked, given] = [read(question), read(answer)];
  const models = typeof model === 'string' ? [model] : model;
  const grades = models.map((one) => gradeByOne(read(one), given, asked));
  return grades.reduce((best, grade) => (grade.credit > best.credit ? grade : best), grades[0] ?? NOTHING);
}

/**
 * The square root, because a model answer is one wording of many: whoever says half of it in its own words has said
 * more than half of what it means.
 */
function gradeByOne(model: ShortText, answer: ShortText, question: ShortText): ShortAnswerGrade {
  const discounts = discountsFor(model, question);
  const ideas = findIdeas(model, answer, discounts);
  const said = weighWords(answer, discounts);
  const content = harmonicMean(recallOf(ideas, said), precisionOf(ideas, said));
  return {
    credit: Math.min(1, Math.sqrt(content)),
    evidence: content === 0 ? [] : evidenceOf(ideas, answer),
    missing: missingOf(ideas, model),
  };
}

/** A word of the model answer with what the answer has for it. */
interface Idea extends WeighedWord {
  readonly matches: readonly Match[];
  /** The best match's, 0 to 1. */
  readonly strength: number;
  /** Whether an own word is found in the question's words alone. */
  readonly isBorrowed: boolean;
}

function findIdeas(model: ShortText, answer: ShortText, discounts: Discounts): readonly Idea[] {
  const matchWord = createMatchWord(model, answer);
  return weighWords(model, discounts).map((word) => {
    const isOwn = word.kind === 'own';
    const matches = word.occurrences
      .flatMap(matchWord)
      .map((match) => (isOwn && discounts.asked.has(match.word.key) ? borrow(match) : match));
    const strength = matches.reduce((best, match) => Math.max(best, match.strength), 0);
    const isBorrowed = isOwn && strength > 0 && matches.every((match) => discounts.asked.has(match.word.key));
    return { ...word, matches, strength, isBorrowed };
  });
}

/** A word that the question has said already stands for another one only as far as borrowed words count. */
function borrow(match: Match): Match {
  return { ...match, strength: match.strength * BORNE };
}

/**
 * The share of the model answer's weight that the answer says. Borrowed words need words of the answer's own to bear
 * them, so that an echo of the question earns nothing; words that say the contrary bear none. Grammar needs content
 * that was found.
 */
function recallOf(ideas: readonly Idea[], said: readonly WeighedWord[]): number {
  const of = (kind: WordKind): readonly Idea[] => ideas.filter((idea) => idea.kind === kind);
  const [own, asked, grammar] = [of('own'), of('asked'), of('grammar')];
  const found = sum(
    own.filter(({ isBorrowed }) => !isBorrowed),
    foundWeight,
  );
  const echoed = own.filter(({ isBorrowed }) => isBorrowed);
  const unmet = new Set(own.filter(({ strength }) => strength === 0).map(({ key }) => key));
  const bearers = said.filter(({ kind, key }) => kind === 'own' && !unmet.has(key)).length;
  const borne =
    borrowed(sum([...asked, ...echoed], foundWeight), bearers) + borrowed(sum(grammar, foundWeight), found);
  const most = borrowed(sum(asked, weightOf), own.length) + borrowed(sum(grammar, weightOf), own.length);
  return own.length === 0 ? 0 : Math.min(1, (found + borne) / (own.length + most));
}

function borrowed(weight: number, bearers: number): number {
  return Math.min(weight, BORNE * bearers);
}

function weightOf({ weight }: WeighedWord): number {
  return weight;
}

function foundWeight({ weight, strength }: Idea): number {
  return weight * strength;
}

/** The share of the answer's weight that the model answer says, what goes beyond it counting little. */
function precisionOf(ideas: readonly Idea[], said: readonly WeighedWord[]): number {
  const strengths = new Map<string, number>();
  for (const { word, strength } of ideas.flatMap(({ matches }) => matches))
    strengths.set(word.key, Math.max(strength, strengths.get(word.key) ?? 0));
  const hit = sum(said, ({ key, weight }) => weight * (strengths.get(key) ?? 0));
  const beyond = sum(said, weightOf) - hit;
  return hit === 0 ? 0 : hit / (hit + BEYOND * beyond);
}

/** The harmonic mean, 0 where either is 0. */
function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** The matched words of content, those next to each other as one. */
function evidenceOf(ideas: readonly Idea[], { words }: ShortText): readonly Span[] {
  const own = ideas.filter(({ kind }) => kind === 'own');
  const matched = new Set(own.flatMap(({ matches }) => matches.map(({ word }) => word.at)));
  return runsOf(words.filter(({ at }) => matched.has(at))).map(({ start, end }) => ({ start, end }));
}

/** What has no match, those next to each other as one. */
function missingOf(ideas: readonly Idea[], { source }: ShortText): readonly string[] {
  const missed = ideas.filter(({ kind, strength }) => kind === 'own' && strength === 0);
  const words = missed.flatMap(({ occurrences }) => occurrences.slice(0, 1));
  return runsOf(words).map(({ start, end }) => source.slice(start, end));
}

function runsOf(words: readonly ShortWord[]): readonly Span[] {
  const runs: { start: number; end: number; last: ShortWord }[] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && word.at - run.last.at === 1 && word.sentence === run.last.sentence;
    if (goesOn) Object.assign(run, { end: word.end, last: word });
    else runs.push({ start: word.start, end: word.end, last: word });
  }
  return runs;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

const NOTHING: ShortAnswerGrade = { credit: 0, evidence: [], missing: [] };
/** The weight of borrowed words (the question's, and grammar) that each of the answer's own words bears. */
const BORNE = 0.25;
/** What goes beyond the model answer is mostly explanation: five such words weigh against the answer as one. */
const BEYOND = 0.2;
