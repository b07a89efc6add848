/** How it is said that a transcript is below a bar, and which bar a run was held against. */
import { bandTitle, scoreText } from '../assessment/labels.ts';
import { oneLine } from '../plain-text.ts';
import type { Bar, Shortfall } from './types.ts';

/** One clause without a full stop: `score 60 is below 65`. */
export function shortfallText(shortfall: Shortfall): string {
  switch (shortfall.of) {
    case 'score':
      return `score ${scoreText(shortfall.is)} is below ${shortfall.needed}`;
    case 'band':
      return `${bandTitle(shortfall.is)} is below ${bandTitle(shortfall.needed)}`;
    case 'step':
      return `${oneLine(shortfall.step)} ${scoreText(shortfall.is)} is below ${shortfall.needed}`;
    default:
      return shortfall satisfies never;
  }
}

/** What was asked for: `score 65, storage 60, band hire`; empty without a bar. */
export function barText({ minScore, minSteps, requireBand }: Bar): string {
  const parts = [
    ...(minScore === null ? [] : [`score ${minScore}`]),
    ...minSteps.map(({ step, score }) => `${oneLine(step)} ${score}`),
    ...(requireBand === null ? [] : [`band ${bandTitle(requireBand)}`]),
  ];
  return parts.join(', ');
}
