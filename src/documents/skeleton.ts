/** The model of a design document before anything was said: from a title, or from a scenario. */
import { oneLine } from '../plain-text.ts';
import type { Scenario } from '../scenario/types.ts';
import { NO_DIAGRAMS } from './diagrams.ts';
import type { DesignModel } from './types.ts';

/** A skeleton with nothing but its title. */
export function blankModel(title: string): DesignModel {
  return { ...EMPTY, title: oneLine(title) };
}

/** The skeleton of a scenario: its brief, and its facts as assumptions to confirm. */
export function scenarioModel(scenario: Scenario): DesignModel {
  return {
    ...EMPTY,
    from: 'scenario',
    title: oneLine(scenario.title),
    scenario: oneLine(scenario.title),
    brief: oneLine(scenario.brief),
    toConfirm: scenario.facts.map(({ answer }) => oneLine(answer)),
  };
}

const EMPTY: DesignModel = {
  title: '',
  from: 'nothing',
  scenario: '',
  brief: '',
  given: [],
  toConfirm: [],
  goals: [],
  assumptions: [],
  nonGoals: [],
  actors: [],
  functional: [],
  qualities: [],
  estimates: [],
  storage: [],
  storageNotes: [],
  sharding: [],
  lookups: [],
  shardingNotes: [],
  caches: [],
  neverCached: [],
  cacheNotes: [],
  path: [],
  interfaces: [],
  decisions: [],
  risks: [],
  security: [],
  observability: [],
  rollout: [],
  changes: [],
  questions: [],
  diagrams: NO_DIAGRAMS,
};
