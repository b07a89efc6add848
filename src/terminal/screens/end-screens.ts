/** What can be looked at once the interview is over: everything that was looked for, and a strong answer. */
import { feedbackLines } from '../../assessment/feedback-lines.ts';
import type { HeardFacts } from '../../assessment/heard-facts.ts';
import type { Assessment } from '../../assessment/types.ts';
import { paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { Session } from '../../session/types.ts';
import type { AnswerValue } from '../../steps/types.ts';
import type { Style } from '../../style.ts';
import { factBlocks } from './fact-lines.ts';
import { ruleLine } from './rule-line.ts';

/** Every step that was part of the run with all its findings; then the facts. */
export function fullTableScreen(
  { steps }: Assessment,
  facts: HeardFacts,
  style: Style,
  hideScore: boolean,
): string {
  const asked = steps.filter(({ status }) => status !== 'unscored');
  const blocks = asked.map((step) => feedbackLines(step, style, { quotes: 2, hideScore }).join('\n'));
  return [ruleLine(EVERYTHING, style), ...blocks, ...factBlocks(facts, style)].join('\n\n');
}

/** A strong answer to the steps of the run, or to the one whose id or title `wanted` names. */
export function sampleScreen(
  session: Session,
  answers: Readonly<Record<string, AnswerValue>>,
  wanted: string,
  style: Style,
): string {
  const steps = session.scenario.steps.filter(({ id }) => session.steps.some((state) => state.id === id));
  const name = wanted.trim().toLowerCase();
  const named = steps.filter(({ id, title }) => name === '' || id === name || title.toLowerCase() === name);
  if (named.length === 0)
    return wrap(`${NO_STEP} ${steps.map(({ id }) => id).join(', ')}.`, style.width).join('\n');
  const shown = named.flatMap(({ id, title }) => {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return value === undefined
      ? []
      : [[style.strong(oneLine(title)), ...answerLines(value, style)].join('\n')];
  });
  if (shown.length === 0) return NO_SAMPLE;
  return [
    ruleLine(SAMPLE, style),
    ...wrap(ONE_OF_MANY, style.width).map(style.quiet),
    '',
    shown.join('\n\n'),
  ].join('\n');
}

function answerLines(value: AnswerValue, style: Style): readonly string[] {
  if (typeof value === 'string') return wrap(sanitise(value).trimEnd(), style.width);
  return value.flatMap((entry) => {
    const text = typeof entry === 'string' ? entry : Object.values(entry).join(' | ');
    return paragraph(oneLine(text), style.width, { first: `${style.symbols.bullet} ` });
  });
}

const EVERYTHING = 'Everything that was looked for';
const SAMPLE = 'A strong answer';
const ONE_OF_MANY = 'One way of many; other choices with their reasons are worth as much.';
const NO_SAMPLE = 'There is no strong sample of this.';
const NO_STEP = 'The steps of this run are:';
