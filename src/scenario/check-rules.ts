/**
 * The rules of a scenario that hold between its fields and files. They look at the values as they were written,
 * so that they can be told beside whatever else is wrong.
 */
import type { Problem } from '../problem.ts';
import { type Fault, problemAt } from '../source/field-problems.ts';
import { isMapping } from '../source/fields.ts';
import { showName } from '../source/show-name.ts';
import type { Source, ValuePath } from '../source/types.ts';
import { STEP_KIND_NAMES, stepKind } from '../steps/step-kinds.ts';
import { CORE_STEPS } from './types.ts';

export interface ScenarioFiles {
  readonly scenario: Source;
  /** By the name of the file without its ending. */
  readonly steps: ReadonlyMap<string, Source>;
  /** Names of steps whose files are there but could not be read. */
  readonly unreadable?: ReadonlySet<string>;
}

/** The texts under `id` in a list of a source, with their indexes. */
export function idsIn(source: Source, list: string): ReadonlyMap<number, string> {
  const entries = isMapping(source.value) ? source.value[list] : undefined;
  if (!Array.isArray(entries)) return new Map();
  return new Map(
    entries.flatMap((entry, index) =>
      isMapping(entry) && typeof entry.id === 'string' ? [[index, entry.id] as const] : [],
    ),
  );
}

/** The names of steps, or of twists, that scenario.yaml lists, with their indexes. */
export function stepNames(scenario: Source, list: 'steps' | 'twists' = 'steps'): ReadonlyMap<number, string> {
  const names = isMapping(scenario.value) ? scenario.value[list] : undefined;
  if (!Array.isArray(names)) return new Map();
  return new Map(names.flatMap((name, index) => (typeof name === 'string' ? [[index, name] as const] : [])));
}

/** Everything that the scenario's own file breaks. */
export function checkScenarioRules({ scenario, steps, unreadable }: ScenarioFiles): readonly Problem[] {
  const names = stepNames(scenario);
  const twists = stepNames(scenario, 'twists');
  const isMissing = ([, name]: readonly [number, string]): boolean =>
    !steps.has(name) && unreadable?.has(name) !== true;
  const missing = [...names].filter(isMissing);
  return [
    ...doubled(idsIn(scenario, 'facts'), (index) => ['facts', index, 'id']).map(at(scenario)),
    ...doubled(names, (index) => ['steps', index]).map(at(scenario)),
    ...doubled(twists, (index) => ['twists', index]).map(at(scenario)),
    ...missing.map(([index, name]) => problemAt(scenario, ['steps', index], noFile(name))),
    ...[...twists]
      .filter(isMissing)
      .map(([index, name]) => problemAt(scenario, ['twists', index], noFile(name))),
    ...coreSteps(scenario, names),
  ];
}

/** Everything that one step's file breaks; `name` is the file's, without its ending, `steps` those of the scenario. */
export function checkStepRules(source: Source, name: string, steps: readonly string[]): readonly Problem[] {
  const lists = ['columns', 'followUps', 'criteria', 'pitfalls'].flatMap((list) =>
    doubled(idsIn(source, list), (index) => [list, index, 'id']),
  );
  return [
    ...lists.map(at(source)),
    ...ownName(source, name),
    ...columns(source),
    ...aimlessFollowUps(source).map(at(source)),
    ...offersFrom(source, name, steps),
  ];
}

/** Ids that stand twice in a list of the source. */
export function doubledIds(source: Source, list: string): readonly Problem[] {
  return doubled(idsIn(source, list), (index) => [list, index, 'id']).map(at(source));
}

/** A step's file that scenario.yaml does not name. */
export function unusedStep(source: Source, name: string): Problem {
  const message = `No step ${showName(name)} is named in scenario.yaml.`;
  return problemAt(source, ['id'], { code: 'unused-step', message, hint: NAME_IT });
}

type Flaw = readonly [ValuePath, Fault];

function at(source: Source): (flaw: Flaw) => Problem {
  return ([path, fault]) => problemAt(source, path, fault);
}

function doubled(ids: ReadonlyMap<number, string>, pathOf: (index: number) => ValuePath): readonly Flaw[] {
  const seen = new Set<string>();
  return [...ids].flatMap(([index, id]): readonly Flaw[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      [
        pathOf(index),
        { code: 'duplicate-id', message: `${showName(id)} stands here a second time.`, hint: OTHER_ID },
      ],
    ];
  });
}

function coreSteps(scenario: Source, names: ReadonlyMap<number, string>): readonly Problem[] {
  if (names.size === 0) return [];
  const given = [...names.values()];
  const missing = CORE_STEPS.filter((step) => !given.includes(step));
  if (missing.length > 0) {
    const message = `Core steps are missing: ${missing.join(', ')}.`;
    return [problemAt(scenario, ['steps'], { code: 'missing-step', message, hint: CORE, part: 'key' })];
  }
  const core = [...names].filter(([, name]) => CORE_STEPS.some((step) => step === name));
  const misplaced = core.find(([, name], place) => name !== CORE_STEPS[place]);
  if (misplaced === undefined || core.length > CORE_STEPS.length) return [];
  const [index, name] = misplaced;
  const message = `The core step ${name} is out of order.`;
  return [problemAt(scenario, ['steps', index], { code: 'step-order', message, hint: CORE })];
}

function ownName(source: Source, name: string): readonly Problem[] {
  const id = isMapping(source.value) ? source.value.id : undefined;
  if (typeof id !== 'string' || id === name) return [];
  const message = `The step's id is ${showName(id)}, but its file is called ${showName(name)}.`;
  return [problemAt(source, ['id'], { code: 'step-name', message, hint: SAME })];
}

function columns(source: Source): readonly Problem[] {
  if (!isMapping(source.value)) return [];
  const { kind, columns: given } = source.value;
  if (typeof kind !== 'string' || !STEP_KIND_NAMES.includes(kind)) return [];
  const has = Array.isArray(given) && given.length > 0;
  const takes = stepKind(kind).hasColumns;
  if (takes === has || (given !== undefined && !Array.isArray(given))) return [];
  return takes
    ? [
        problemAt(source, ['kind'], {
          code: 'missing-columns',
          message: `A step of kind ${kind} needs columns.`,
        }),
      ]
    : [
        problemAt(source, ['columns'], {
          code: 'stray-columns',
          message: `A step of kind ${kind} has no columns.`,
          part: 'key',
        }),
      ];
}

/** A follow-up must be about something, unless it is always put. */
function aimlessFollowUps({ value }: Source): readonly Flaw[] {
  const followUps = isMapping(value) ? value.followUps : undefined;
  if (!Array.isArray(followUps)) return [];
  return followUps.flatMap((followUp: unknown, index): readonly Flaw[] => {
    if (!isMapping(followUp) || followUp.when === 'always') return [];
    const isEmpty = Array.isArray(followUp.about)
      ? followUp.about.length === 0
      : followUp.about === undefined;
    return isEmpty
      ? [[['followUps', index], { code: 'aimless-follow-up', message: AIMLESS, hint: AIM }]]
      : [];
  });
}

/** What is offered again must have been answered before. */
function offersFrom(source: Source, name: string, steps: readonly string[]): readonly Problem[] {
  const from = isMapping(source.value) ? source.value.offersFrom : undefined;
  if (typeof from !== 'string') return [];
  const own = steps.indexOf(name);
  const earlier = own === -1 ? steps : steps.slice(0, own);
  if (earlier.includes(from)) return [];
  const hint = `Steps before it are: ${earlier.join(', ') || 'none'}.`;
  const message = `No step ${showName(from)} comes before this one.`;
  return [problemAt(source, ['offersFrom'], { code: 'unknown-step', message, hint })];
}

function noFile(name: string): Fault {
  return {
    code: 'missing-step-file',
    message: `There is no file steps/${showName(name).slice(1, -1)}.yaml.`,
    hint: WRITE_IT,
  };
}

const AIMLESS = 'The follow-up is about nothing.';
const AIM = 'Name criteria or pitfalls under `about`, or say `when: always`.';
const OTHER_ID = 'Give it another id.';
const NAME_IT = 'Add it to `steps` or `twists` there, or remove this file.';
const SAME = 'Give both the same name.';
const WRITE_IT = 'Write the step there, or remove its name here.';
const CORE = `Every interview has these, in this order: ${CORE_STEPS.join(', ')}.`;
