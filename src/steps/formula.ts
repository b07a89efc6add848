/**
 * Formulas of number questions: `users * messages / 86400`. Numbers, names, + - * / ^, brackets and a few functions;
 * read by a small parser of bounded length and depth, never run as code.
 */

export type Formula =
  | { readonly ok: true; readonly names: readonly string[]; readonly value: (values: Values) => number }
  | { readonly ok: false; readonly message: string };

export type Values = Readonly<Record<string, number>>;

type Node = (values: Values) => number;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
  readonly names: Set<string>;
}

/**
 * The formula, or why it cannot be read. `^` binds to the right, and before a minus sign; ceil and floor forgive a billionth, which logarithms
 * are off by. A division by 0 gives no finite number.
 */
export function parseFormula(text: string): Formula {
  if (text.length > MAX_LENGTH)
    return { ok: false, message: `A formula has at most ${MAX_LENGTH} characters.` };
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join('') !== text.replace(/\s+/g, '')) return { ok: false, message: STRANGE };
  const reader: Reader = { tokens, at: 0, depth: 0, names: new Set() };
  try {
    const value = sum(reader);
    if (reader.at < tokens.length) throw new NoFormula(`${reader.tokens[reader.at]} is not expected there.`);
    return { ok: true, names: [...reader.names], value };
  } catch (error) {
    if (error instanceof NoFormula) return { ok: false, message: error.message };
    throw error;
  }
}

class NoFormula extends Error {}

function sum(reader: Reader): Node {
  let left = product(reader);
  for (let sign = take(reader, '+', '-'); sign !== null; sign = take(reader, '+', '-')) {
    const [a, b] = [left, product(reader)];
    left = sign === '+' ? (values) => a(values) + b(values) : (values) => a(values) - b(values);
  }
  return left;
}

function product(reader: Reader): Node {
  let left = signed(reader);
  for (let sign = take(reader, '*', '/'); sign !== null; sign = take(reader, '*', '/')) {
    const [a, b] = [left, signed(reader)];
    left = sign === '*' ? (values) => a(values) * b(values) : (values) => a(values) / b(values);
  }
  return left;
}

function signed(reader: Reader): Node {
  if (take(reader, '-') === null) return power(reader);
  const node = deeper(reader, signed);
  return (values) => -node(values);
}

function power(reader: Reader): Node {
  const base = atom(reader);
  if (take(reader, '^') === null) return base;
  const exponent = deeper(reader, signed);
  return (values) => base(values) ** exponent(values);
}

function atom(reader: Reader): Node {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new NoFormula('The formula ends too early.');
  reader.at += 1;
  if (token === '(') return closed(reader, deeper(reader, sum));
  if (/^[\d.]/.test(token)) {
    const number = Number(token);
    if (!Number.isFinite(number)) throw new NoFormula(`${token} is no number.`);
    return () => number;
  }
  if (!/^[a-z]/i.test(token)) throw new NoFormula(`${token} is not expected there.`);
  if (reader.tokens[reader.at] === '(') return call(reader, token);
  reader.names.add(token);
  return (values) => (Object.hasOwn(values, token) ? (values[token] ?? Number.NaN) : Number.NaN);
}

function call(reader: Reader, name: string): Node {
  const found = FUNCTIONS.get(name);
  if (found === undefined)
    throw new NoFormula(`There is no function ${name}; there is ${[...FUNCTIONS.keys()].join(', ')}.`);
  reader.at += 1;
  const given = [deeper(reader, sum)];
  while (take(reader, ',') !== null) given.push(deeper(reader, sum));
  if (found.takes !== null && given.length !== found.takes)
    throw new NoFormula(`${name} takes ${found.takes}, not ${given.length}.`);
  return closed(reader, (values) => found.of(given.map((node) => node(values))));
}

function closed(reader: Reader, node: Node): Node {
  if (take(reader, ')') === null) throw new NoFormula('A closing bracket is missing.');
  return node;
}

function deeper(reader: Reader, read: (reader: Reader) => Node): Node {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) throw new NoFormula('The formula is nested too deeply.');
  const node = read(reader);
  reader.depth -= 1;
  return node;
}

function take(reader: Reader, ...wanted: readonly string[]): string | null {
  const token = reader.tokens[reader.at];
  if (token === undefined || !wanted.includes(token)) return null;
  reader.at += 1;
  return token;
}

interface Function {
  /** How many numbers; null for any. */
  readonly takes: number | null;
  readonly of: (numbers: readonly number[]) => number;
}

function unary(of: (number: number) => number): Function {
  return { takes: 1, of: ([number = Number.NaN]) => of(number) };
}

const FORGIVEN = 1e-9;
const FUNCTIONS: ReadonlyMap<string, Function> = new Map([
  ['min', { takes: null, of: (numbers: readonly number[]) => Math.min(...numbers) }],
  ['max', { takes: null, of: (numbers: readonly number[]) => Math.max(...numbers) }],
  ['ceil', unary((number) => Math.ceil(number - FORGIVEN))],
  ['floor', unary((number) => Math.floor(number + FORGIVEN))],
  ['round', unary(Math.round)],
  ['sqrt', unary(Math.sqrt)],
  ['log2', unary(Math.log2)],
  ['ln', unary(Math.log)],
]);
const TOKEN = /\d+(?:\.\d+)?(?:e\d+)?|[a-z][a-z0-9_]*|[-+*/^(),]/gi;
const MAX_LENGTH = 300;
const MAX_DEPTH = 40;
const STRANGE = 'A formula consists of numbers, names, + - * / ^, brackets and functions.';
