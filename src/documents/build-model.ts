/** Fills a design document's model from a title, a scenario, or a session with its assessment. Nothing is invented. */
import { heardFacts } from '../assessment/heard-facts.ts';
import type { Assessment } from '../assessment/types.ts';
import type { Concept } from '../concepts/types.ts';
import { oneLine } from '../plain-text.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Session } from '../session/types.ts';
import { drawDiagrams, NO_DIAGRAMS } from './diagrams.ts';
import { createElementFinder, type Element, type FindElements } from './elements.ts';
import { estimatesFrom } from './numbers.ts';
import {
  actorsIn,
  cachesIn,
  decisionsIn,
  functionalIn,
  pathIn,
  qualitiesIn,
  shardingIn,
  storageIn,
} from './sections.ts';
import { isQuestion, statementsOf } from './statements.ts';
import type { DesignModel, OpenQuestion, Statement } from './types.ts';

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

export interface SessionParts {
  readonly session: Session;
  readonly compiled: CompiledScenario;
  readonly assessment: Assessment;
  readonly concepts: readonly Concept[];
}

/** What a session says, section by section; what the rubric missed is a question. */
export function sessionModel(parts: SessionParts): DesignModel {
  return drawnModel(parts).model;
}

/** The same with the building blocks that were named, for other ways of drawing them. */
export function drawnModel(parts: SessionParts): {
  readonly model: DesignModel;
  readonly elements: readonly Element[];
} {
  const { session, compiled, assessment, concepts } = parts;
  const { scenario } = session;
  const find = createElementFinder(concepts);
  const said = saidBy(session);
  const of = (step: string): readonly Statement[] => said.filter((one) => one.step === step);
  const open = of('requirements').filter((one) => !isQuestion(one));
  const isNonGoal = ({ text }: Statement): boolean => NON_GOAL.test(text);
  const isAssumption = ({ text }: Statement): boolean => ASSUMPTION.test(text);
  const facts = heardFacts(compiled, session);
  const model: DesignModel = {
    ...scenarioModel(scenario),
    from: 'session',
    toConfirm: [],
    given: [...facts.asked, ...facts.late].map(({ answer }) => oneLine(answer)),
    requirements: texts(open.filter((one) => !isNonGoal(one) && !isAssumption(one))),
    assumptions: texts(open.filter(isAssumption)),
    nonGoals: texts(open.filter(isNonGoal)),
    actors: actorsIn(of('actors')),
    functional: functionalIn(of('functional'), actorsIn(of('actors'))),
    qualities: qualitiesIn(assessment.steps.find(({ id }) => id === 'non-functional')),
    estimates: estimatesFrom(texts([...of('requirements'), ...of('non-functional')])),
    storage: storageIn(of('storage'), find),
    sharding: shardingIn(of('sharding')),
    caches: cachesIn(of('cache'), find),
    path: pathIn(of('gateway'), find),
    gateway: texts(of('gateway')),
    decisions: decisionsIn(said, find),
    risks: texts(said.filter(({ text }) => RISK.test(text))).slice(0, MOST_LISTED),
    security: texts(said.filter(({ text }) => SECURITY.test(text))).slice(0, MOST_LISTED),
    observability: texts(said.filter(({ text }) => OBSERVABILITY.test(text))).slice(0, MOST_LISTED),
    questions: openQuestions(assessment),
  };
  const elements = elementsOf(said, find);
  return { model: { ...model, diagrams: drawDiagrams(model, elements) }, elements };
}

/** Every statement of every answer, replies to follow-ups included. */
function saidBy({ steps }: Session): readonly Statement[] {
  return steps.flatMap(({ id, answer }) =>
    answer === null
      ? []
      : [
          ...statementsOf(id, answer.value),
          ...answer.followUps.flatMap((followUp) => statementsOf(id, followUp.answer)),
        ],
  );
}

function elementsOf(said: readonly Statement[], find: FindElements) {
  return said.filter(({ step }) => DRAWN.includes(step)).flatMap(({ text }) => find(text));
}

function openQuestions({ steps }: Assessment): readonly OpenQuestion[] {
  return steps
    .filter(({ status }) => status !== 'unscored')
    .flatMap(({ title, findings, deductions }) => [
      ...deductions
        .filter(({ evidence }) => evidence.length > 0)
        .map(({ reason }) => ({ section: oneLine(title), question: oneLine(reason) })),
      ...findings
        .filter(({ verdict, criterion }) => verdict === 'missed' && criterion !== 'general-depth')
        .map(({ reason }) => ({ section: oneLine(title), question: oneLine(reason) })),
    ]);
}

function texts(said: readonly Statement[]): readonly string[] {
  return [...new Set(said.map(({ text }) => text))];
}

const EMPTY: DesignModel = {
  title: '',
  from: 'nothing',
  scenario: '',
  brief: '',
  given: [],
  toConfirm: [],
  requirements: [],
  assumptions: [],
  nonGoals: [],
  actors: [],
  functional: [],
  qualities: [],
  estimates: [],
  storage: [],
  sharding: [],
  caches: [],
  path: [],
  gateway: [],
  decisions: [],
  risks: [],
  security: [],
  observability: [],
  questions: [],
  diagrams: NO_DIAGRAMS,
};

const NON_GOAL =
  /\b(?:out of scope|non-?goals?|not in (?:the first|v1|scope)|leave out|won't (?:do|build)|no \S+ in the first)\b/i;
const ASSUMPTION = /\b(?:assum(?:e|ed|ing|ption|ptions)|I take it|suppose)\b/i;
const RISK =
  /\b(?:if\b[^.]*\b(?:fails?|dies|crash(?:es)?|down|lost|loses|gone|slow|breaks)|when\b[^.]*\b(?:fails?|dies|down|gone|slow))\b/i;
const SECURITY =
  /\b(?:TLS|encrypt\w*|token\w*|authori[sz]\w*|authenticat\w*|permission\w*|audit\w*|secret\w*|PCI|GDPR|privacy|personal data|least privilege|rate limit\w*|HMAC|signature|signed)\b/i;
const OBSERVABILITY =
  /\b(?:metric\w*|alert\w*|monitor\w*|dashboard\w*|trac(?:e|es|ing)|log(?:s|ged|ging)|measured?|error budget|SLO)\b/i;
const MOST_LISTED = 12;
/** The steps whose building blocks are drawn. */
const DRAWN: readonly string[] = ['storage', 'sharding', 'gateway', 'cache'];
