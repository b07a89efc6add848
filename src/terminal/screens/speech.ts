/** Words of the interviewer, told apart from the candidate's and from the program's. */
import { paragraph } from '../../layout.ts';
import { sanitise } from '../../plain-text.ts';
import type { Style } from '../../style.ts';

/** The words after the speaker's name, hanging under it; on a narrow screen the name stands above. */
export function speechLines(text: string, style: Style): readonly string[] {
  const words = sanitise(text).trim();
  if (style.width >= NARROW)
    return paragraph(words, style.width, { first: `${SPEAKER} `, paint: style.strong });
  return [SPEAKER, ...paragraph(words, style.width, { indent: 2, paint: style.strong })];
}

const SPEAKER = 'Interviewer:';
const NARROW = 60;
