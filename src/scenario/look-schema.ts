/** A look as rubrics write it, with its shorthands, turned into its normal form: a signal and its options. */
import type { core, ZodType } from 'zod';
import { type PhraseBudget, phraseFault } from '../concepts/phrase-schema.ts';
import { signalNames, signalOf } from '../signals/registry.ts';
import type { Look, Signal, Zod } from '../signals/types.ts';
import { allowedNames } from '../source/closest-name.ts';
import { describeValue } from '../source/describe-value.ts';
import { isMapping } from '../source/fields.ts';
import { showName } from '../source/show-name.ts';
import { nameFault } from '../source/text-schemas.ts';
import type { ValuePath } from '../source/types.ts';
import { ISSUE_OPTIONS } from '../source/validate.ts';

/** What a look may refer to. */
export interface LookNames {
  readonly concepts: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly budget: PhraseBudget;
}

type Context = core.$RefinementCtx<unknown>;

/**
 * Text is short for `says`, a list for `any`, and a mapping names one signal. References to concepts and facts,
 * and every phrase, are checked on the way, each at its place.
 */
export function lookSchema(z: Zod, names: LookNames): ZodType<Look> {
  const schemas = new Map<string, ZodType>();
  const schemaOf = (signal: Signal): ZodType => {
    const schema = schemas.get(signal.name) ?? signal.schema(z, look);
    schemas.set(signal.name, schema);
    return schema;
  };
  const look: ZodType<Look> = z.unknown().transform((value, context): Look => {
    const spelled = spell(value);
    if ('message' in spelled) return refuse(context, spelled);
    const { signal, options, path } = spelled;
    const parsed = schemaOf(signal).safeParse(options, ISSUE_OPTIONS);
    if (!parsed.success) return passOn(context, path, parsed.error.issues);
    checkReferences(context, spelled, parsed.data, names);
    return { signal: signal.name, options: parsed.data };
  });
  return look;
}

interface Spelled {
  readonly signal: Signal;
  readonly options: unknown;
  /** The options as they were written. */
  readonly written: unknown;
  /** Where the options stand within the look as it was written. */
  readonly path: ValuePath;
}

interface Refusal {
  readonly message: string;
  readonly params?: { readonly code: string; readonly hint?: string };
}

function spell(value: unknown): Spelled | Refusal {
  if (typeof value === 'string') return spelled('says', [value], [], value);
  if (Array.isArray(value)) {
    const isPhrases = value.length > 0 && value.every((entry) => typeof entry === 'string');
    return spelled(isPhrases ? 'says' : 'any', value, []);
  }
  if (value === undefined) return { message: MISSING, params: { code: 'missing-key' } };
  if (!isMapping(value)) return { message: `${NO_LOOK}, not ${describeValue(value)}.`, params: WRONG_TYPE };
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0)
    return { message: ONE_SIGNAL, params: { code: 'bad-look', hint: BOTH } };
  return spelled(name, value[name], [name]);
}

function spelled(
  name: string,
  options: unknown,
  path: ValuePath,
  written: unknown = options,
): Spelled | Refusal {
  const signal = signalOf(name);
  if (signal !== undefined) return { signal, options, written, path };
  const hint = allowedNames(name, signalNames(), 'Signals are');
  return { message: `There is no signal ${showName(name)}.`, params: { code: 'unknown-signal', hint } };
}

/** Nothing is made of a look that has an issue: the value returned is never used. */
function refuse(context: Context, refusal: Refusal): Look {
  context.addIssue({ code: 'custom', ...refusal });
  return NOTHING;
}

function passOn(context: Context, path: ValuePath, issues: readonly core.$ZodIssue[]): Look {
  for (const issue of issues) context.issues.push({ ...issue, path: [...path, ...issue.path] } as never);
  return NOTHING;
}

function checkReferences(
  context: Context,
  { signal, written, path }: Spelled,
  options: unknown,
  names: LookNames,
): void {
  for (const phrase of signal.phrases?.(options) ?? []) {
    const fault = phrase.startsWith('@')
      ? nameFault(phrase.slice(1), { what: 'concept', names: names.concepts })
      : phraseFault(phrase, names.budget);
    if (fault !== undefined)
      context.addIssue({ code: 'custom', ...fault, path: [...path, ...pathOf(written, phrase)] });
  }
  for (const fact of signal.facts?.(options) ?? []) {
    const fault = nameFault(fact, { what: 'fact', names: names.facts });
    if (fault !== undefined)
      context.addIssue({ code: 'custom', ...fault, path: [...path, ...pathOf(written, fact)] });
  }
}

/** Where a text stands in options as they were written. */
function pathOf(value: unknown, text: string): ValuePath {
  if (typeof value !== 'object' || value === null) return [];
  for (const [key, entry] of Object.entries(value)) {
    const segment = Array.isArray(value) ? Number(key) : key;
    if (entry === text) return [segment];
    const deeper = pathOf(entry, text);
    if (deeper.length > 0) return [segment, ...deeper];
  }
  return [];
}

const NOTHING: Look = { signal: 'says', options: { phrases: [] } };
const WRONG_TYPE = { code: 'wrong-type' } as const;
const MISSING = 'A look is missing here.';
const NO_LOOK = 'A look must be a phrase, a list of looks, or a mapping with one signal';
const ONE_SIGNAL = 'A look names exactly one signal.';
const BOTH = 'Put several into a list for any of them, or under `all`.';
