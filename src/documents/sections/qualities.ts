/** The qualities that were asked for, each with the numbers and units in which it was put. */
import type { StepAssessment } from '../../assessment/types.ts';
import { oneLine } from '../../plain-text.ts';
import { targetsIn } from '../quantities.ts';
import type { ReadLine } from '../read-line.ts';
import type { Quality } from '../types.ts';

/** A line under a name of its own keeps it; a sentence without is named by the criterion that it speaks to most. */
export function qualitiesIn(
  lines: readonly ReadLine[],
  step: StepAssessment | undefined,
): readonly Quality[] {
  return lines.flatMap(({ lead, text, sentences }) =>
    lead !== ''
      ? [quality(lead, text)]
      : sentences
          .filter(({ isQuestion }) => !isQuestion)
          .map((one) => quality(nameFor(one.text, step), one.text)),
  );
}

function quality(name: string, said: string): Quality {
  return { quality: name, target: targetsIn(said).join(', '), said };
}

/** The criterion with the longest evidence inside the sentence; '' where it is evidence of nothing. */
function nameFor(sentence: string, step: StepAssessment | undefined): string {
  const [noun] = QUALITY.exec(sentence) ?? [];
  if (noun !== undefined) return noun;
  const rated = (step?.findings ?? [])
    .filter(({ criterion }) => criterion !== 'general-depth')
    .map(({ title, evidence }) => ({
      title,
      shared: Math.max(0, ...evidence.map(({ text }) => shared(sentence, oneLine(text)))),
    }));
  const best = rated.reduce((most, one) => (one.shared > most.shared ? one : most), { title: '', shared: 0 });
  return oneLine(best.title);
}

function shared(sentence: string, evidence: string): number {
  return sentence.includes(evidence) ? evidence.length : 0;
}

/** "Availability of ..." names itself. */
const QUALITY = /^[A-Z][a-z]+(?:ity|ness|ency|put)\b/;
