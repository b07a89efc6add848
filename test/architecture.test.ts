import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as commands from '../src/cli/commands/index.ts';
import { EXIT_CODES } from '../src/cli/exit-codes.ts';
import { acceptsVersion } from './accepts-version.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** From left to right; a folder imports only from its left and from itself. Later entries win: see roomOf. */
const CHAIN: readonly (readonly string[])[] = [
  ['problem.ts', 'style.ts', 'plain-text.ts'],
  ['layout.ts'],
  ['source'],
  ['text'],
  ['concepts'],
  ['short-answers'],
  ['signals'],
  ['rubric'],
  ['steps'],
  ['scenario'],
  ['session'],
  ['assessment'],
  ['review'],
  ['reporters', 'documents', 'terminal/screens'],
  ['store'],
  ['terminal', 'runner'],
  ['cli', 'build'],
];
const PURE_UP_TO = CHAIN.findIndex((rooms) => rooms.includes('reporters'));
/** host's types are for the shell; host itself stands on nothing but the base. */
const MAY_IMPORT_HOST = ['terminal', 'runner', 'store', 'cli', 'host'];

interface Import {
  readonly from: string;
  readonly what: string;
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

function read(file: string): string {
  return readFileSync(join(ROOT, 'src', file), 'utf8');
}

/** Static, dynamic and re-exporting imports, types included. */
function importsOf(file: string, source = read(file)): readonly Import[] {
  const code = withoutComments(source);
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g);
  return [...found].map(([, what = '']) => ({ from: file, what }));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function roomOf(file: string): string {
  const rooms = [...CHAIN.flat(), 'host'].filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

function rankOf(room: string): number {
  return CHAIN.findIndex((rooms) => rooms.includes(room));
}

/** Why an import is not allowed, or null. */
function fault({ from, what }: Import): string | null {
  if (!what.startsWith('.')) {
    const isPure = rankOf(roomOf(from)) <= PURE_UP_TO && roomOf(from) !== 'host';
    return isPure && what.startsWith('node:') ? `${from} is pure and imports ${what}` : null;
  }
  const target = relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(from), what)).replaceAll('\\', '/');
  if (target === '../package.json') return null;
  const [here, there] = [roomOf(from), roomOf(target)];
  if (there === '') return `${from} imports ${target}, which stands in no room`;
  if (here === there) return null;
  if (there === 'host') return MAY_IMPORT_HOST.includes(here) ? null : `${from} imports ${target}`;
  if (here === 'host') return rankOf(there) === 0 ? null : `${from} imports ${target}`;
  return rankOf(there) < rankOf(here) ? null : `${from} imports ${target}, which does not stand to its left`;
}

describe('the chain of imports', () => {
  it('knows the room of every file', () => {
    expect(files.filter((file) => roomOf(file) === '')).toEqual([]);
  });

  it('is kept', () => {
    const faults = files.flatMap((file) => importsOf(file)).map(fault);
    expect(faults.filter((each) => each !== null)).toEqual([]);
  });

  it.each([
    ['text/standing.ts', "import { judge } from '../rubric/judge.ts';"],
    ['terminal/screens/result-screen.ts', "import { readFile } from 'node:fs/promises';"],
    ['reporters/json.ts', "const { host } = await import('../host/node-host.ts');"],
    ['session/turn.ts', "import type { Assessment } from '../assessment/types.ts';"],
    ['store/content.ts', "export { main } from '../cli/main.ts';"],
  ])('would not let %s say %s', (file, source) => {
    expect(importsOf(file, source).map(fault)).not.toContain(null);
  });
});

describe('pure folders', () => {
  const forbidden =
    /\b(Intl|console|process|globalThis|Date\.now|performance|Math\.random|crypto|setTimeout|setInterval|fetch)\b|\.toLocale\w*\(|\.localeCompare\(|\bnew Date\(\s*\)/;
  const pure = files.filter((file) => roomOf(file) !== 'host' && rankOf(roomOf(file)) <= PURE_UP_TO);

  it('ask neither clock, locale, chance nor machine', () => {
    const impure = pure.flatMap((file) => askedOf(read(file)).map((what) => `${file}: ${what}`));
    expect(impure).toEqual([]);
  });

  it.each([
    ['words.sort((a, b) => a.localeCompare(b));', '.localeCompare('],
    ['const at = Date.now();', 'Date.now'],
    ['const today = new Date();', 'new Date()'],
    ['return count.toLocaleString();', '.toLocaleString('],
    ["console.log('x');", 'console'],
  ])('would not be let say %s', (source, what) => {
    expect(askedOf(source)).toEqual([what]);
  });

  /** Words in strings are no use of them; what a template computes is. */
  function askedOf(source: string): readonly string[] {
    const code = withoutComments(source).replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
    return forbidden.exec(code)?.slice(0, 1) ?? [];
  }

  it('leave the process to node-host.ts', () => {
    const touching = files.filter((file) => /\bprocess\.|node:process/.test(withoutComments(read(file))));
    expect(touching).toEqual(['host/node-host.ts']);
  });

  it('leave colour and symbols to style.ts', () => {
    expect(files.filter((file) => importsOf(file).some(({ what }) => what === 'chalk'))).toEqual([
      'style.ts',
    ]);
  });
});

describe('registries', () => {
  it.each([
    ['signals', 'Signal'],
    ['steps', 'StepKind'],
    ['reporters', 'Reporter'],
    ['cli/commands', 'Command'],
  ])('%s/index.ts re-exports every %s and nothing else', (folder, type) => {
    const inFolder = files.filter((file) => dirname(file) === folder);
    const declares = new RegExp(`^export const \\w+: ${type}(<[^=]*>)? =`, 'm');
    const members = inFolder
      .filter((file) => declares.test(read(file)))
      .map((file) => file.split('/').at(-1));
    const index = withoutComments(read(`${folder}/index.ts`)).trim();
    const listed = [...index.matchAll(/^export \{[^}]*\} from '\.\/([^']+)';$/gm)].map(([, file]) => file);
    expect(listed.toSorted()).toEqual(members.toSorted());
    expect(listed.length).toBeGreaterThan(1);
    expect(index.split('\n')).toHaveLength(listed.length);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('has a row for every command, and no other', () => {
    const rows = tableRows(readme, 'Commands').map(([first]) => /sdcoach (\w+)/.exec(first ?? '')?.[1]);
    const visible = Object.values(commands).filter(({ hidden }) => hidden !== true);
    expect(rows.filter((name) => name !== undefined).toSorted()).toEqual(
      visible.map(({ name }) => name).toSorted(),
    );
  });

  it('has the table of exit codes', () => {
    const rows = tableRows(readme, 'Exit codes').map(([code, meaning]) => ({ code: Number(code), meaning }));
    expect(rows).toEqual(EXIT_CODES.map(({ code, meaning }) => ({ code, meaning })));
  });

  it('says why for every runtime dependency', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const rows = tableRows(readme, 'Dependencies').map(([name]) => name?.replaceAll('`', ''));
    expect(rows.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });
});

/** The cells of the first table below a heading, its head left out. */
function tableRows(markdown: string, heading: string): readonly (readonly string[])[] {
  const section = markdown.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('locked packages', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

  it('run on Node 20.19', () => {
    const refusing = Object.entries<{ engines?: { node?: string } }>(packages)
      .filter(([, { engines }]) => !acceptsVersion(engines?.node ?? '*', '20.19.0'))
      .map(([name, { engines }]) => `${name} wants ${engines?.node}`);
    expect(refusing).toEqual([]);
  });

  it('are all there, those of other platforms too, as npm ci asks for', () => {
    const missing = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(([path, each]) =>
      Object.keys(each.optionalDependencies ?? {})
        .filter((name) => !(`${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages))
        .map((name) => `${name}, which ${path} may need`),
    );
    expect(missing).toEqual([]);
  });

  it('name no host', () => {
    expect(JSON.stringify(packages)).not.toMatch(/"resolved":/);
  });
});

describe('version ranges', () => {
  it.each([
    ['>=18', true],
    ['>=20.19', true],
    ['>=20.19.1', false],
    ['^22.13.0 || ^20.17.0', true],
    ['^20.20.0 || >=22', false],
    ['20 || >=22', true],
    ['>=10.*', true],
    ['^18.0.0', false],
    ['>= 14 <20', false],
    ['*', true],
    ['20.x', true],
    ['~20.18.0', false],
  ])('%s', (range, accepts) => {
    expect(acceptsVersion(range, '20.19.0')).toBe(accepts);
  });
});
