/**
 * The numbers by which findings become marks: the one data file of the combination. Marks of a step run from 0
 * to 4, scores from 0 to 100.
 */
import type { Criterion, Depth } from './types.ts';

export interface Parameters {
  readonly credit: Readonly<Record<Criterion['full'], Readonly<Record<Depth, number>>>>;
  readonly promptedShare: number;
  readonly enough: number;
  readonly depthShare: number;
  readonly depthScale: number;
  readonly mostCost: number;
  readonly listKeeps: number;
  readonly topic: {
    readonly offTopicKeeps: number;
    readonly genericKeeps: number;
    readonly sparse: number;
    readonly usual: number;
  };
  readonly pullDown: { readonly weakness: number; readonly deduction: number };
}

export const PARAMETERS: Parameters = {
  /** Credit of a rung, by the rung that earns it in full. */
  credit: {
    mentioned: { none: 0, mentioned: 1, applied: 1, reasoned: 1 },
    applied: { none: 0, mentioned: 0.35, applied: 1, reasoned: 1 },
    reasoned: { none: 0, mentioned: 0.35, applied: 0.6, reasoned: 1 },
  },
  /** Share of a credit that counts when it came only after a follow-up. */
  promptedShare: 0.5,
  /**
   * Share of the weighted criteria that an excellent answer to one step reaches; nobody names them all. The
   * calibration fits 0.85; this is a little below, for the rubrics were written with those transcripts in view and
   * find less in a stranger's.
   */
  enough: 0.78,
  /** How a step's mark is divided between the named criteria and general depth. */
  depthShare: 0.25,
  /** Arguments after which more of them add little (the scale of the saturation). */
  depthScale: 3,
  /** Most marks that deductions take from one step; what is right beside them still counts. */
  mostCost: 3,
  /** Share of its mark that an answer keeps which is nothing but bare lists of names; in proportion where partly so. */
  listKeeps: 0.25,
  /**
   * What an answer is worth that is not about the scenario. `offTopicKeeps`: the share of its mark that it keeps where it
   * never names what the scenario is about and the others do not either; `genericKeeps`: where the others do. Of 100
   * words of all answers, up to `sparse` that name it make them off topic, and `usual` make them all their own: on the
   * calibration transcripts answers to other systems have below 2, sound ones in the plainest words 3.8.
   */
  topic: { offTopicKeeps: 0.15, genericKeeps: 0.7, sparse: 1.5, usual: 3 },
  /** The score's pull-down for what the mean of the steps hides; see score. */
  pullDown: { weakness: 25, deduction: 0.5 },
};
