import { expect, it } from 'vitest';
import { termsOf } from '../../src/concepts/terms-of.ts';

it('gives the term of an id, and the id of what no concept has', () => {
  const termOf = termsOf([{ id: 'cdn', term: 'Content delivery network' }]);
  expect(['cdn', 'CDN', 'toString', ''].map(termOf)).toEqual([
    'Content delivery network',
    'CDN',
    'toString',
    '',
  ]);
});
