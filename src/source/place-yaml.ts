/** A composed YAML document as plain data with places; refuses what plain data cannot be, and bounds its size. */
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { MAX_DEPTH, MAX_VALUES } from './limits.ts';
import { setOwn } from './set-own.ts';
import { showName } from './show-name.ts';
import type { Flaw, Parsed, PlacedValue } from './types.ts';

type Yaml = typeof import('yaml');

interface Placing {
  readonly yaml: Yaml;
  readonly anchors: Map<string, Node>;
  /** The collections that the current node stands in. */
  readonly open: Set<Node>;
  readonly flaws: Flaw[];
  values: number;
}

/** The document's value. What stands behind an alias counts each time, against MAX_VALUES. */
export function placeYaml(yaml: Yaml, document: Document.Parsed | Document): Parsed {
  const placing: Placing = { yaml, anchors: new Map(), open: new Set(), flaws: [], values: 0 };
  const root = place(placing, document.contents as Node | null, 0);
  return placing.flaws.length === 0 ? { ok: true, root } : { ok: false, flaws: placing.flaws };
}

function place(placing: Placing, node: Node | null, at: number): PlacedValue {
  if (node === null) return { value: null, at };
  const start = node.range?.[0] ?? at;
  placing.values += 1;
  if (placing.values > MAX_VALUES) return refuse(placing, start, 'too-many-values', TOO_MANY);
  if (placing.open.size > MAX_DEPTH) return refuse(placing, start, 'too-deep', TOO_DEEP);
  const { yaml } = placing;
  if (yaml.isAlias(node)) return placeAlias(placing, node.source, start);
  if ('anchor' in node && typeof node.anchor === 'string') placing.anchors.set(node.anchor, node);
  if (yaml.isMap(node)) return inside(placing, node, () => placeMap(placing, node, start));
  if (yaml.isSeq(node)) return inside(placing, node, () => placeSeq(placing, node, start));
  return { value: yaml.isScalar(node) ? node.value : null, at: start };
}

function inside(placing: Placing, node: Node, placeNode: () => PlacedValue): PlacedValue {
  placing.open.add(node);
  const placed = placeNode();
  placing.open.delete(node);
  return placed;
}

function placeAlias(placing: Placing, name: string, at: number): PlacedValue {
  const node = placing.anchors.get(name);
  if (node === undefined)
    return refuse(placing, at, 'unknown-alias', `There is no anchor \`&${name}\` above.`, QUOTE_STAR);
  if (placing.open.has(node))
    return refuse(placing, at, 'circular-alias', `The alias \`*${name}\` stands inside its own anchor.`);
  return { ...place(placing, node, at), at };
}

function placeMap(placing: Placing, node: YAMLMap, at: number): PlacedValue {
  const value: Record<string, unknown> = {};
  const entries = new Map<string, PlacedValue>();
  for (const pair of node.items as readonly Pair<Node | null, Node | null>[]) {
    if (isFull(placing)) break;
    const keyAt = pair.key?.range?.[0] ?? at;
    const key = keyText(placing, pair.key);
    if (key === undefined) {
      placing.flaws.push({ code: 'bad-key', at: keyAt, message: BAD_KEY, hint: QUOTE_KEY });
      continue;
    }
    if (entries.has(key)) placing.flaws.push(doubledKey(key, keyAt));
    const entry = place(placing, pair.value, keyAt);
    setOwn(value, key, entry.value);
    entries.set(key, { ...entry, keyAt });
  }
  return { value, at, inside: entries };
}

function placeSeq(placing: Placing, node: YAMLSeq, at: number): PlacedValue {
  const value: unknown[] = [];
  const entries = new Map<number, PlacedValue>();
  for (const item of node.items as readonly (Node | null)[]) {
    if (isFull(placing)) break;
    const entry = place(placing, item, at);
    entries.set(value.length, entry);
    value.push(entry.value);
  }
  return { value, at, inside: entries };
}

/** Keys are text, also where they look like numbers. */
function keyText(placing: Placing, key: Node | null): string | undefined {
  if (!placing.yaml.isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  return key.source === undefined || key.source === '' ? undefined : key.source;
}

function isFull(placing: Placing): boolean {
  return placing.values > MAX_VALUES;
}

/** Tells one flaw of a kind that would otherwise be told for every further value. */
function refuse(placing: Placing, at: number, code: string, message: string, hint?: string): PlacedValue {
  const isTold = code.startsWith('too-') && placing.flaws.some((flaw) => flaw.code === code);
  if (!isTold) placing.flaws.push({ code, at, message, ...(hint === undefined ? {} : { hint }) });
  return { value: null, at };
}

function doubledKey(key: string, at: number): Flaw {
  const message = `The key ${showName(key)} stands here a second time.`;
  return { code: 'duplicate-key', at, message, hint: 'Keep one of them.' };
}

const TOO_DEEP = `Nested more than ${MAX_DEPTH} levels deep.`;
const TOO_MANY = `The file holds more than ${MAX_VALUES} values, those behind aliases (\`*\`) counted each time.`;
const BAD_KEY = 'A key must be plain text.';
const QUOTE_KEY = 'A text that begins with `{`, `[` or `?` needs quotes.';
const QUOTE_STAR = 'A text that begins with `*` needs quotes.';
