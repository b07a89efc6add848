/** Which bar the answers to a scenario are held against. */
import { LEVEL_BARS, type Level, type LevelBar, QUIZ_BAR } from '../rubric/levels.ts';
import type { Scenario } from './types.ts';

export function barOf({ kind }: Pick<Scenario, 'kind'>, level: Level): LevelBar {
  return kind === 'quiz' ? QUIZ_BAR : LEVEL_BARS[level];
}
