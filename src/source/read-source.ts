/**
 * Reads a file of somebody's into a value that knows its places, or says everything that is wrong with it. What
 * ends in .json is JSON; anything else is JSON where it is valid as that, and YAML otherwise.
 */
import { fail, type Outcome, succeed } from '../problem.ts';
import { decode, decodeLine } from './decode.ts';
import { parseJson } from './parse-json.ts';
import { createPlaces } from './places.ts';
import { toProblems } from './to-problems.ts';
import type { Parsed, Place, PlacedValue, Source, ValuePath } from './types.ts';

/** The content of one file. `file` is the path as it was given, with `/`; it stands in every Problem. */
export async function readSource(file: string, bytes: Uint8Array): Promise<Outcome<Source>> {
  const text = decode(file, bytes);
  return text.ok ? readText(file, text.value) : text;
}

/** The same for text that was decoded already. */
async function readText(file: string, text: string): Promise<Outcome<Source>> {
  const places = createPlaces(text);
  const parsed = await parse(file, text);
  if (!parsed.ok) return fail(toProblems(file, places, parsed.flaws));
  const { root } = parsed;
  if (root.value === null) return fail(toProblems(file, places, [EMPTY]));
  return succeed({ file, value: root.value, locate: (path, part) => locate(root, places, path, part) });
}

/** One line of NDJSON: JSON and nothing else. `line` counts from 1 and stands in every Problem. */
export function readLine(file: string, bytes: Uint8Array, line: number): Outcome<Source> {
  const text = decodeLine(file, bytes, line);
  if (!text.ok) return text;
  const places = createPlaces(text.value, line);
  const parsed = parseJson(text.value, 'line');
  if (!parsed.ok) return fail(toProblems(file, places, parsed.flaws));
  const { root } = parsed;
  const locateIn: Source['locate'] = (path, part) => locate(root, places, path, part);
  return succeed({ file, value: root.value, isLine: true, locate: locateIn });
}

async function parse(file: string, text: string): Promise<Parsed> {
  const mustBeJson = /\.(?:nd)?json$/i.test(file);
  const json = mustBeJson || /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
  if (json?.ok || (json !== undefined && mustBeJson)) return json;
  const { parseYaml } = await import('./parse-yaml.ts');
  const yaml = await parseYaml(text);
  const isMeantAsJson = json !== undefined && /^\s*(?:\{\s*"|\[\s*[{"])/.test(text);
  return isMeantAsJson && !yaml.ok ? json : yaml;
}

function locate(
  root: PlacedValue,
  places: (offset: number) => Place,
  path: ValuePath,
  part: 'key' | 'value' = 'value',
): Place {
  let found = root;
  for (const segment of path) {
    const next = found.inside?.get(segment);
    if (next === undefined) return places(found.keyAt ?? found.at);
    found = next;
  }
  return places(part === 'key' ? (found.keyAt ?? found.at) : found.at);
}

const EMPTY = { code: 'empty-file', at: 0, message: 'The file is empty.' } as const;
