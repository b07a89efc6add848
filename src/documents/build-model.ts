/** Fills a design document's model from a session with its assessment. Nothing is invented. */
import { heardFacts } from '../assessment/heard-facts.ts';
import type { Assessment } from '../assessment/types.ts';
import type { Concept, DocumentSection } from '../concepts/types.ts';
import { oneLine } from '../plain-text.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import { isTold } from '../session/is-told.ts';
import type { Session } from '../session/types.ts';
import { cutLines, type Line } from './cut-lines.ts';
import { drawDiagrams } from './diagrams.ts';
import { drawContainers } from './drawings/draw-containers.ts';
import { drawContext } from './drawings/draw-context.ts';
import { drawData } from './drawings/draw-data.ts';
import { drawPath } from './drawings/draw-path.ts';
import { drawSequence } from './drawings/draw-sequence.ts';
import type { Drawings } from './drawings/drawing.ts';
import { estimatesFrom } from './estimates/estimates-from.ts';
import { createLineReader, type ReadLine, type Sentence, wholeText } from './read-line.ts';
import { actorsIn, functionalIn } from './sections/actors.ts';
import { cachesIn } from './sections/caches.ts';
import { notesOf } from './sections/chosen.ts';
import { decisionsIn } from './sections/decisions.ts';
import { pathIn } from './sections/path.ts';
import { qualitiesIn } from './sections/qualities.ts';
import { isNonGoal, requirementsIn } from './sections/requirements.ts';
import { shardingIn } from './sections/sharding.ts';
import { storageIn } from './sections/storage.ts';
import { scenarioModel } from './skeleton.ts';
import type { Change, DesignModel, OpenQuestions } from './types.ts';

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

/** The same with its drawings as data, for other ways of drawing them. */
export function drawnModel(parts: SessionParts): {
  readonly model: DesignModel;
  readonly drawings: Drawings;
} {
  const read = createLineReader(parts.concepts);
  const lines = answeredLines(parts.session).map(read);
  const model = filledModel(parts, lines);
  const path = pathIn(lines.filter(({ step }) => step === 'gateway'));
  const hops = path.hops.map((text) => read({ step: '', lead: '', text, cells: null }));
  const drawings = {
    context: drawContext(model.title, model.actors),
    containers: drawContainers(
      model.actors.length > 0,
      lines.filter(({ step }) => DRAWN.includes(step)),
      path.isChain ? hops : [],
    ),
    sequence: drawSequence(hops, path.isChain),
    path: drawPath(path.hops),
    data: drawData(model.storage),
  };
  return { model: { ...model, diagrams: drawDiagrams(model, drawings) }, drawings };
}

/** The lines of every answer, replies to follow-ups included. */
function answeredLines({ steps }: Session): readonly Line[] {
  return steps.flatMap(({ id, answer }) =>
    answer === null
      ? []
      : [...cutLines(id, answer.value), ...answer.followUps.flatMap((reply) => cutLines(id, reply.answer))],
  );
}

function filledModel(
  { session, compiled, assessment }: SessionParts,
  lines: readonly ReadLine[],
): DesignModel {
  const of = (step: string): readonly ReadLine[] => lines.filter((line) => line.step === step);
  const facts = factsOf(compiled, session);
  const { goals, assumptions, nonGoals } = requirementsIn(of('requirements'));
  const actors = actorsIn(of('actors'));
  const storage = storageIn(of('storage'));
  const sharding = shardingIn(of('sharding'));
  const caches = cachesIn(of('cache'));
  const path = pathIn(of('gateway'));
  const designed = lines.filter(({ step }) => step !== 'requirements');
  return {
    ...scenarioModel(session.scenario),
    from: 'session',
    ...facts,
    goals,
    assumptions,
    nonGoals: [
      ...nonGoals,
      ...of('functional')
        .filter(isNonGoal)
        .map(({ text }) => text),
    ],
    actors,
    functional: functionalIn(
      of('functional').filter((line) => !isNonGoal(line)),
      actors,
    ),
    qualities: qualitiesIn(
      of('non-functional'),
      assessment.steps.find(({ id }) => id === 'non-functional'),
    ),
    estimates: estimatesFrom([...facts.given, ...SIZED.flatMap(of).flatMap(sentencesOf)]),
    storage: storage.chosen.map(({ choice }) => choice),
    storageNotes: notesOf(storage),
    sharding: sharding.chosen.map(({ choice }) => choice),
    lookups: sharding.lookups,
    shardingNotes: sharding.notes,
    caches: caches.chosen.map(({ choice }) => choice),
    neverCached: caches.never,
    cacheNotes: caches.notes,
    path: path.hops,
    interfaces: path.others,
    decisions: decisionsIn({
      lines: DRAWN.flatMap(of),
      storage: storage.chosen,
      sharding: sharding.chosen,
      caches: caches.chosen,
    }),
    risks: sentencesWhere(designed, ({ isFailure, text }) => isFailure && !text.includes('->')),
    security: sentencesIn(lines, 'security'),
    observability: sentencesIn(designed, 'observability'),
    rollout: sentencesIn(designed, 'rollout'),
    changes: changesOf(session, lines),
    questions: openQuestions(session, assessment),
  };
}

/** What was asked is known; what the candidate only stated is the interviewer's to confirm. */
function factsOf(
  compiled: CompiledScenario,
  session: Session,
): { readonly given: readonly string[]; readonly toConfirm: readonly string[] } {
  const { asked, late } = heardFacts(compiled, session);
  const told = new Set(
    session.steps.flatMap((step) => [
      ...step.asked.flatMap(({ facts }) => facts),
      ...(step.answer?.asked ?? []),
    ]),
  );
  const heard = [...asked, ...late];
  const answers = (isTold: boolean): readonly string[] =>
    heard.filter(({ id }) => told.has(id) === isTold).map(({ answer }) => oneLine(answer));
  return { given: answers(true), toConfirm: answers(false) };
}

function sentencesIn(lines: readonly ReadLine[], section: DocumentSection): readonly string[] {
  return sentencesWhere(lines, ({ sections }) => sections.includes(section));
}

/** Each such sentence once, under the lead of its line; none that only asks, and none that says who somebody is. */
function sentencesWhere(
  lines: readonly ReadLine[],
  test: (sentence: Sentence) => boolean,
): readonly string[] {
  const found = lines
    .filter(({ step }) => !ABOUT_PEOPLE.includes(step))
    .flatMap(({ lead, sentences }) =>
      sentences
        .filter((sentence) => !sentence.isQuestion && test(sentence))
        .map(({ text }) => (lead === '' ? text : `${lead}: ${text}`)),
    )
    .filter((text) => text.length <= LONGEST_POINT);
  return [...new Set(found)].slice(0, MOST_LISTED);
}

function sentencesOf({ sentences }: ReadLine): readonly string[] {
  return sentences.map(({ text }) => text);
}

function changesOf({ scenario, steps }: Session, lines: readonly ReadLine[]): readonly Change[] {
  return steps.flatMap(({ id }) => {
    const step = scenario.steps.find((one) => one.id === id);
    const said = lines.filter((line) => line.step === id).map(wholeText);
    if (step === undefined || CORE.includes(id) || said.length === 0) return [];
    return [{ title: oneLine(step.title), asked: oneLine(step.prompt), said }];
  });
}

/** Of a session that goes on only what its feedback has said already. */
function openQuestions(session: Session, { steps }: Assessment): readonly OpenQuestions[] {
  return steps
    .filter(({ id, status }) => status !== 'unscored' && isTold(session, id))
    .map(({ title, findings, deductions }) => ({
      section: oneLine(title),
      questions: [
        ...deductions
          .filter(({ evidence }) => evidence.length > 0)
          .map(({ reason }) => `Disputed: ${oneLine(reason)}`),
        ...['missed', 'partly'].flatMap((wanted) =>
          findings
            .filter(({ verdict, criterion }) => verdict === wanted && criterion !== 'general-depth')
            .map(({ reason }) => oneLine(reason)),
        ),
      ],
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The steps whose building blocks are drawn. */
const DRAWN: readonly string[] = ['storage', 'sharding', 'gateway', 'cache'];
const SIZED: readonly string[] = ['requirements', 'non-functional', 'storage'];
const ABOUT_PEOPLE: readonly string[] = ['actors', 'functional'];
const CORE: readonly string[] = [...ABOUT_PEOPLE, ...SIZED, ...DRAWN];
const MOST_LISTED = 15;
/** What is longer is told where it stands. */
const LONGEST_POINT = 400;
