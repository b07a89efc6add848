/** How answers in files are graded, for somebody who has only met the menu. */
import { wrap } from '../../layout.ts';
import type { Style } from '../../style.ts';
import { ruleLine } from './rule-line.ts';

/** A small transcript and the line that grades it. */
export function gradeScreen(scenario: string, style: Style): string {
  return [
    ruleLine(TITLE, style),
    ...wrap(WHAT, style.width),
    '',
    `  scenario: ${scenario}`,
    '  answers:',
    '    requirements: |',
    '      ...',
    '    storage: |',
    '      ...',
    '',
    ...wrap(THEN, style.width),
    '',
    '  sdcoach grade answers.yaml',
    '',
    ...wrap(MORE, style.width),
  ].join('\n');
}

const TITLE = 'Grade answers from a file';
const WHAT = 'Write the answers to a YAML file, a text for each step:';
const THEN = 'Then grade it, here or in CI:';
const MORE = 'sdcoach grade --help lists formats and bars.';
