/** Whether a version lies in a range as package.json writes them: `>=20.19 <21`, `^20.17.0 || >=22`, `20.x`, `~1.2`. */

type Version = readonly [number, number, number];

export function acceptsVersion(range: string, version: string): boolean {
  const wanted = parse(version).version;
  return range.split('||').some((part) => comparators(part).every((text) => holds(text, wanted)));
}

function comparators(part: string): readonly string[] {
  return part
    .replace(/([<>=^~])\s+/g, '$1')
    .trim()
    .split(/\s+/);
}

function holds(text: string, version: Version): boolean {
  const [, operator = '', rest = ''] = /^([<>=^~]*)v?(.*)$/.exec(text) ?? [];
  if (rest === '' || rest === '*' || rest === 'x') return true;
  const { version: bound, given } = parse(rest);
  switch (operator) {
    case '>=':
      return compare(version, bound) >= 0;
    case '>':
      return compare(version, bound) > 0;
    case '<':
      return compare(version, bound) < 0;
    case '<=':
      return compare(version, bound) <= 0;
    case '^':
      return compare(version, bound) >= 0 && version[0] === bound[0];
    case '~':
      return compare(version, bound) >= 0 && version[0] === bound[0] && version[1] === bound[1];
    case '':
    case '=':
      return bound.slice(0, given).every((number, index) => number === version[index]);
    default:
      throw new Error(`unknown range ${text}`);
  }
}

/** Missing parts and `x` are 0; `given` counts the parts that were numbers. */
function parse(text: string): { version: Version; given: number } {
  const numbers = text.split(/[.-]/).slice(0, 3).map(Number);
  const given = numbers.findIndex(Number.isNaN);
  const [major = 0, minor = 0, patch = 0] = numbers.map((number) => (Number.isNaN(number) ? 0 : number));
  return { version: [major, minor, patch], given: given === -1 ? numbers.length : given };
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
