/** The tables and lists of a design document, each from the statements of one step. */
import type { StepAssessment } from '../assessment/types.ts';
import { oneLine } from '../plain-text.ts';
import type { FindElements } from './elements.ts';
import { targetsIn } from './numbers.ts';
import { againstIn, leadOf, reasonIn, withoutLead, withoutReason } from './parts.ts';
import type {
  Actor,
  CacheChoice,
  Decision,
  Needs,
  Quality,
  ShardingChoice,
  Statement,
  StorageChoice,
} from './types.ts';

export function actorsIn(said: readonly Statement[]): readonly Actor[] {
  return said.map(({ text }) => {
    const lead = leadOf(text);
    if (lead !== '') return { name: lead, about: withoutLead(text) };
    const [, name = text, about = ''] = NAME_THEN_ABOUT.exec(text) ?? [];
    return { name: name.trim(), about: aside(about).trim() };
  });
}

/** What a bracket behind the name opened is closed no more. */
function aside(about: string): string {
  return about.includes('(') ? about : about.replace(')', '');
}

/** Needs under the actor whose name begins them; those that name nobody last. */
export function functionalIn(said: readonly Statement[], actors: readonly Actor[]): readonly Needs[] {
  const groups = new Map<string, string[]>();
  const add = (actor: string, need: string): void => {
    groups.set(actor, [...(groups.get(actor) ?? []), need]);
  };
  for (const { text } of said) {
    const lead = leadOf(text);
    const named = lead === '' ? actorBeginning(text, actors) : lead;
    add(named, lead === '' ? text : withoutLead(text));
  }
  const nobody = groups.get('') ?? [];
  groups.delete('');
  const list = [...groups].map(([actor, needs]) => ({ actor, needs }));
  return nobody.length === 0 ? list : [...list, { actor: '', needs: nobody }];
}

function actorBeginning(text: string, actors: readonly Actor[]): string {
  const first = text.toLowerCase();
  const found = actors.find(({ name }) => {
    const plain = name.toLowerCase().replace(/^(?:an?|the) /, '');
    return plain !== '' && first.replace(/^(?:an?|the) /, '').startsWith(plain);
  });
  return found?.name ?? '';
}

/** What the rubric found, under its criteria's names: the candidate's words with their numbers. */
export function qualitiesIn(step: StepAssessment | undefined): readonly Quality[] {
  return (step?.findings ?? [])
    .filter(({ evidence, criterion }) => evidence.length > 0 && criterion !== 'general-depth')
    .map(({ title, evidence }) => {
      const said = [...new Set(evidence.map(({ text }) => oneLine(text)))].join(' ... ');
      return { quality: oneLine(title), target: targetsIn(said).join(', '), said };
    });
}

/** A data set with the store that was chosen for it. */
export function storageIn(said: readonly Statement[], find: FindElements): readonly StorageChoice[] {
  return said.flatMap(({ text, cells }): readonly StorageChoice[] => {
    if (cells !== null) return [fromCells(cells)];
    const store = find(text).find(({ kind }) => kind === 'store' || kind === 'cache' || kind === 'broker');
    const data = leadOf(text) || subjectOf(text, store?.name ?? '');
    if (store === undefined || data === '') return [];
    return [{ data, store: store.name, reason: reasonIn(text) || withoutLead(text) }];
  });
}

function fromCells(cells: Readonly<Record<string, string>>): StorageChoice {
  const [data = '', store = '', ...others] = Object.values(cells);
  return { data, store, reason: others.join(', ') };
}

/** "PostgreSQL for the orders" and "orders go into PostgreSQL". */
function subjectOf(text: string, store: string): string {
  if (store === '') return '';
  const at = text.toLowerCase().indexOf(store.toLowerCase());
  const after = /^[^.]*?\bfor (?:the |all |our )?([^,.;()]{2,60}?)(?=,|;|\.|\(| because| since| as |$)/i.exec(
    text.slice(at + store.length),
  );
  if (after !== null) return (after[1] ?? '').trim();
  const [, before = ''] =
    /^(?:the |all |our )?([^,.;]{2,60}?)\s+(?:go|goes|live|lives|are|is|stay|stays|belong|belongs|sit|sits|will|would)\b/i.exec(
      text.slice(0, at),
    ) ?? [];
  return before.trim();
}

export function shardingIn(said: readonly Statement[]): readonly ShardingChoice[] {
  return said.flatMap(({ text, cells }): readonly ShardingChoice[] => {
    if (cells !== null) {
      const [data = '', key = '', ...others] = Object.values(cells);
      return [{ data, key, lookup: others.join(', ') }];
    }
    const [, data = '', key = '', rest = ''] =
      /^(?:I (?:would )?(?:shard|split|partition) )?(?:the |all )?([^.;:]{2,60}?)(?: are| is)?(?: sharded| split| partitioned| spread)?[:,]? by (?:the )?((?:(?:a )?hash of )?[^,.;:()]{2,60})(.*)$/i.exec(
        text,
      ) ?? [];
    if (data === '' || REFUSED.test(data)) return [];
    return [{ data: data.trim(), key: withoutReason(key).trim(), lookup: rest.replace(/^[\s,.;:]+/, '') }];
  });
}

export function cachesIn(said: readonly Statement[], find: FindElements): readonly CacheChoice[] {
  return said.flatMap(({ text, cells }): readonly CacheChoice[] => {
    if (cells !== null) {
      const [data = '', place = '', ...others] = Object.values(cells);
      return [{ data, place, rule: others.join(', ') }];
    }
    const place = find(text).find(({ kind }) => kind === 'cache' || kind === 'edge');
    if (place === undefined) return [];
    return [
      {
        data: leadOf(text) || withoutReason(text).slice(0, LONGEST_CELL),
        place: place.name,
        rule: withoutLead(text),
      },
    ];
  });
}

/** The hops of the longest chain of arrows; else the building blocks in the order in which they were named. */
export function pathIn(said: readonly Statement[], find: FindElements): readonly string[] {
  const chains = said
    .map(({ text }) => withoutLead(text).split(/\s*(?:->|→|=>|-->)\s*/))
    .filter((hops) => hops.length > 2)
    .sort((a, b) => b.length - a.length);
  const [chain] = chains;
  if (chain !== undefined)
    return chain.map((hop) => oneLine(hop).replace(/[.;,]+$/, '')).filter((hop) => hop !== '');
  const named = said.flatMap(({ text }) => find(text)).filter(({ kind }) => ON_THE_WAY.includes(kind));
  return [...new Map(named.map(({ name }) => [name.toLowerCase(), name])).values()];
}

/** Choices that were weighed against something, or reasoned. */
export function decisionsIn(said: readonly Statement[], find: FindElements): readonly Decision[] {
  return said.flatMap(({ text, step, cells }): readonly Decision[] => {
    if (!DECIDED.includes(step)) return [];
    const against = againstIn(text);
    const [choice] = find(text);
    const reason = reasonIn(text);
    if (choice === undefined || (against === '' && reason === '')) return [];
    const about = cells === null ? leadOf(text) : (Object.values(cells)[0] ?? '');
    const isSame = about.toLowerCase().includes(choice.name.toLowerCase());
    const title = about === '' || isSame ? about || choice.name : `${choice.name} for ${about}`;
    return [{ title, choice: withoutReason(withoutLead(text)), reason, against }];
  });
}

/** A short name, then what is said about it. */
const NAME_THEN_ABOUT = /^([^,.(]{1,60}?)(?:,\s*|\s+(?=who\b|that\b|which\b)|\s*\(|\.\s+)(.+)$/;
const REFUSED = /\b(?:reject\w*|not|never|instead)\b/i;
const ON_THE_WAY: readonly string[] = ['edge', 'balancer', 'gateway', 'service', 'broker', 'store', 'cache'];
const DECIDED: readonly string[] = ['storage', 'sharding', 'gateway', 'cache'];
const LONGEST_CELL = 80;
