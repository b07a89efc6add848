/** A path inside a file as people write it: `criteria[2].title`, entries counted from 0. */
import { oneLine } from '../plain-text.ts';
import type { ValuePath } from './types.ts';

/** Empty for the root. */
export function pathText(path: ValuePath): string {
  return path
    .map((segment, index) => {
      if (typeof segment === 'number') return `[${segment}]`;
      const name = oneLine(segment.slice(0, LONGEST));
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

const LONGEST = 60;
