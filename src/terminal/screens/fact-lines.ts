/** What the candidate heard, and when, and what they never asked for though it matters. */
import type { HeardFacts } from '../../assessment/heard-facts.ts';
import { paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Fact } from '../../scenario/types.ts';
import type { Style } from '../../style.ts';

/** Every fact by when it was heard, a block for each group that has any. */
export function factBlocks({ asked, late, never }: HeardFacts, style: Style): readonly string[] {
  const groups = [
    { title: ASKED, lines: asked.flatMap((fact) => answerLines(fact, style)) },
    { title: LATE, lines: late.flatMap((fact) => answerLines(fact, style)) },
    { title: NEVER, lines: never.flatMap((fact) => missedLines(fact, style)) },
  ];
  return groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [style.strong(title), ...lines].join('\n'));
}

/** In short: a few that were never asked, and those that came late. */
export function factLines({ never, late }: HeardFacts, style: Style): readonly string[] {
  const missed = never.slice(0, MOST_FACTS).flatMap((fact) => missedLines(fact, style));
  const more = never.length > MOST_FACTS ? [style.quiet(`${never.length - MOST_FACTS} ${MORE}`)] : [];
  return [
    ...(missed.length === 0 ? [] : ['', style.strong(NEVER), ...missed, ...more]),
    ...(late.length === 0
      ? []
      : ['', style.strong(LATE), ...late.flatMap((fact) => answerLines(fact, style))]),
  ];
}

function answerLines({ answer }: Fact, style: Style): readonly string[] {
  return paragraph(oneLine(answer), style.width, { first: `${style.symbols.bullet} ` });
}

/** The fact with what it would have changed. */
function missedLines(fact: Fact, style: Style): readonly string[] {
  const { matters = '' } = fact;
  const why =
    matters === '' ? [] : paragraph(oneLine(matters), style.width, { indent: 2, paint: style.quiet });
  return [...answerLines(fact, style), ...why];
}

const MOST_FACTS = 4;
const ASKED = 'What you asked for or assumed';
const LATE = 'What you asked only later';
const NEVER = 'What you never asked';
const MORE = 'more; :table shows them.';
