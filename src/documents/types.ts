/** What a design document is made of, as plain data: only what was said, or what the scenario says. */

export interface DesignModel {
  readonly title: string;
  /** Where it comes from: nothing but a title, a scenario, or a session or transcript. */
  readonly from: 'nothing' | 'scenario' | 'session';
  /** The scenario's title; '' for none. */
  readonly scenario: string;
  readonly brief: string;
  /** What the interviewer answered. */
  readonly given: readonly string[];
  /** Facts of the scenario that nobody has confirmed yet. */
  readonly toConfirm: readonly string[];
  /** Goals, measures of success and limits. */
  readonly goals: readonly Point[];
  readonly assumptions: readonly string[];
  readonly nonGoals: readonly string[];
  readonly actors: readonly Actor[];
  readonly functional: readonly Needs[];
  readonly qualities: readonly Quality[];
  readonly estimates: readonly Estimate[];
  readonly storage: readonly StorageChoice[];
  /** What else was said of the data, and likewise below. */
  readonly storageNotes: readonly string[];
  readonly sharding: readonly ShardingChoice[];
  /** How things are found without their key. */
  readonly lookups: readonly string[];
  readonly shardingNotes: readonly string[];
  readonly caches: readonly CacheChoice[];
  /** What must not come from a cache. */
  readonly neverCached: readonly string[];
  readonly cacheNotes: readonly string[];
  /** The hops of a request, in order. */
  readonly path: readonly string[];
  /** What else was said of the way in. */
  readonly interfaces: readonly string[];
  readonly decisions: readonly Decision[];
  readonly risks: readonly string[];
  readonly security: readonly string[];
  readonly observability: readonly string[];
  readonly rollout: readonly string[];
  /** Answers to steps beyond the eight core ones, such as a requirement that changed. */
  readonly changes: readonly Change[];
  readonly questions: readonly OpenQuestions[];
  readonly diagrams: Diagrams;
}

export interface Point {
  /** What it is about, where that was said first: "Success" in "Success: ..."; else ''. */
  readonly lead: string;
  readonly text: string;
}

export interface Actor {
  readonly name: string;
  /** What they are there for; '' where it was not said. */
  readonly about: string;
  /** Whether it was called a system, a company or a service of somebody else. */
  readonly isSystem: boolean;
}

export interface Needs {
  /** '' for needs that name nobody. */
  readonly actor: string;
  readonly needs: readonly string[];
}

export interface Quality {
  readonly quality: string;
  /** The numbers with their units, as they were said. */
  readonly target: string;
  readonly said: string;
}

export interface Estimate {
  readonly what: string;
  /** Such as `2 billion / 86,400 s`. */
  readonly arithmetic: string;
  readonly result: string;
}

export interface StorageChoice {
  readonly data: string;
  /** '' where none was named. */
  readonly store: string;
  /** What was said of it. */
  readonly said: string;
  /** Why; '' where no reason was given. */
  readonly reason: string;
}

export interface ShardingChoice {
  readonly data: string;
  readonly key: string;
  readonly said: string;
  readonly reason: string;
}

export interface CacheChoice {
  readonly data: string;
  readonly place: string;
  readonly rule: string;
}

export interface Decision {
  readonly title: string;
  readonly choice: string;
  readonly reason: string;
  /** What was weighed against it. */
  readonly against: readonly string[];
}

export interface Change {
  readonly title: string;
  readonly asked: string;
  readonly said: readonly string[];
}

export interface OpenQuestions {
  /** The title of the step that they belong to. */
  readonly section: string;
  readonly questions: readonly string[];
}

/** Mermaid texts; '' where there is nothing to draw. */
export interface Diagrams {
  readonly context: string;
  readonly containers: string;
  readonly sequence: string;
  readonly entities: string;
}
