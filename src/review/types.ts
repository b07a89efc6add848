/** What spaced review rests on: how well a concept was known, time after time, and when it is to be asked again. */

/** What an answer says of a concept, as a scheduler takes it. */
export type Recall = 'again' | 'hard' | 'good';

/** One time that a concept showed in an answer. */
export interface Result {
  readonly concept: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly recall: Recall;
  /** Whether a concept that has no card yet gets one by it: it was missed. */
  readonly makesCard: boolean;
}

/** A concept that was missed once and is asked about until it sits. Computed from the sessions, never stored. */
export interface Card {
  readonly concept: string;
  /** When it is to be asked again, in milliseconds since the epoch. */
  readonly due: number;
  /** How often it was answered since it became a card, and how often it was missed. */
  readonly answers: number;
  readonly misses: number;
  /** Days after which it is still known with nine chances in ten. */
  readonly stability: number;
}
