/** A term of the field, and where it was found in a text. */
import type { Text, TokenRange } from '../text/types.ts';

export interface Concept {
  /** Stable, `[a-z][a-z0-9-]*`. */
  readonly id: string;
  readonly term: string;
  readonly area: string;
  /** Phrases (see text/phrase.ts) by which people name or paraphrase it; the term itself counts as one. */
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly useWhen?: string;
  readonly price?: string;
  readonly example?: string;
  readonly related: readonly string[];
  readonly opposed: readonly string[];
  /** What kind of building block it is in a drawing; absent for what is none. */
  readonly element?: ElementKind;
  /** The section of a design document that what is said of it belongs to; absent for most. */
  readonly section?: DocumentSection;
  /** Words that name other concepts too, each with what tells this meaning from the others. */
  readonly ambiguous?: readonly AmbiguousWord[];
  /** What people wrongly claim of it, in any interview. */
  readonly pitfalls?: readonly ConceptPitfall[];
}

/** A wrong claim about a concept that is wrong whatever the system is. */
export interface ConceptPitfall {
  /** Unique in the glossary. */
  readonly id: string;
  readonly title: string;
  /** Marks of 4 that it costs. */
  readonly cost: number;
  /** Phrases that claim it; those of an inner list claim it together, in one sentence or bullet. */
  readonly claims: readonly (string | readonly string[])[];
  /** Alternatives of which so many in one sentence or bullet choose none; each phrase is one. */
  readonly crowd?: { readonly atLeast: number; readonly of: readonly string[] };
  /** Phrases that make it no claim, or no wrong one, when they stand in the same sentence or bullet. */
  readonly unless: readonly string[];
  /** What the interviewer says about it. */
  readonly reason: string;
}

/** The kinds of building blocks that drawings tell apart. */
export const ELEMENT_KINDS = ['store', 'cache', 'broker', 'gateway', 'balancer', 'service', 'edge'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The sections that gather what was said of a concept, whichever step it was said in. */
export const DOCUMENT_SECTIONS = ['security', 'observability', 'rollout'] as const;
export type DocumentSection = (typeof DOCUMENT_SECTIONS)[number];

/** A word with several meanings in the field. It counts in answers only where it is one of the concept's aliases too. */
export interface AmbiguousWord {
  readonly word: string;
  /** One sentence: what it means here, and by what one knows. */
  readonly means: string;
}

/** An occurrence of a phrase. */
export interface Mention extends TokenRange {
  /** Whether the phrase itself speaks of a denial ("no duplicate"), so that the denial around it is its own. */
  readonly ownsNegation: boolean;
}

/** A text with every phrase that anybody will look for found in it, once. */
export interface Reading {
  readonly text: Text;
  /**
   * Where any of these keys' phrases occur, by key and then in order; empty for none. A key is a phrase as a
   * rubric writes it, `@` and a concept's id, or `fact:` and a fact's id. A key that was never compiled is a Bug.
   */
  readonly mentions: (keys: readonly string[]) => readonly Mention[];
  /** The keys that occur at all. */
  readonly mentioned: () => readonly string[];
}
