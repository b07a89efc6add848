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
  readonly requirements: readonly string[];
  readonly assumptions: readonly string[];
  readonly nonGoals: readonly string[];
  readonly actors: readonly Actor[];
  readonly functional: readonly Needs[];
  readonly qualities: readonly Quality[];
  readonly estimates: readonly Estimate[];
  readonly storage: readonly StorageChoice[];
  readonly sharding: readonly ShardingChoice[];
  readonly caches: readonly CacheChoice[];
  /** The hops of a request, in order. */
  readonly path: readonly string[];
  /** What else was said of the way in. */
  readonly gateway: readonly string[];
  readonly decisions: readonly Decision[];
  readonly risks: readonly string[];
  readonly security: readonly string[];
  readonly observability: readonly string[];
  readonly questions: readonly OpenQuestion[];
  readonly diagrams: Diagrams;
}

export interface Actor {
  readonly name: string;
  /** What they are there for; '' where it was not said. */
  readonly about: string;
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
  readonly store: string;
  readonly reason: string;
}

export interface ShardingChoice {
  readonly data: string;
  readonly key: string;
  /** How something is found without the key, or what else was said of it. */
  readonly lookup: string;
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
  /** What was weighed against it; '' where nothing was. */
  readonly against: string;
}

export interface OpenQuestion {
  /** The step's title that it belongs to. */
  readonly section: string;
  readonly question: string;
}

/** Mermaid texts; '' where there is nothing to draw. */
export interface Diagrams {
  readonly context: string;
  readonly containers: string;
  readonly sequence: string;
  readonly entities: string;
}

/** A statement of an answer, on one line, with the step that it answers. */
export interface Statement {
  readonly step: string;
  readonly text: string;
  /** The cells of a row, where it is one. */
  readonly cells: Readonly<Record<string, string>> | null;
}
