/** The signals by name, checked against the interface; adding one is a file and a line in index.ts. */
import * as entries from './index.ts';
import type { Look, Signal } from './types.ts';

const SIGNALS: ReadonlyMap<string, Signal> = new Map(
  Object.values(entries satisfies Readonly<Record<string, Signal>>).map((signal) => [signal.name, signal]),
);

export function signalNames(): readonly string[] {
  return [...SIGNALS.keys()];
}

export function signalOf(name: string): Signal | undefined {
  return SIGNALS.get(name);
}

/** Every look inside a look, itself first. */
export function looksWithin(look: Look): readonly Look[] {
  const nested = signalOf(look.signal)?.nested?.(look.options) ?? [];
  return [look, ...nested.flatMap(looksWithin)];
}

/** Every phrase that a look needs found, its nested looks' included. */
export function phrasesOf(look: Look): readonly string[] {
  return looksWithin(look).flatMap(({ signal, options }) => signalOf(signal)?.phrases?.(options) ?? []);
}
