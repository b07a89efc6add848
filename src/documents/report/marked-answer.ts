/** An answer with its evidence marked: what each verdict rests on, in the candidate's own words. */
import type { StepAssessment } from '../../assessment/types.ts';
import type { Evidence } from '../../rubric/types.ts';
import { answerParts } from '../../steps/step-kinds.ts';
import type { Answer } from '../../steps/types.ts';
import { type Html, html, safe } from './html.ts';

/** A finding or deduction with the number under which the list below the answer has it. */
export interface Numbered {
  readonly number: number;
  readonly look: 'met' | 'partly' | 'prompted' | 'wrong';
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

export function numbered({ findings, deductions }: StepAssessment): readonly Numbered[] {
  const found = findings.map(({ title, verdict, prompted, evidence }) => ({
    look: prompted ? ('prompted' as const) : verdict === 'met' ? ('met' as const) : ('partly' as const),
    title,
    evidence,
  }));
  const wrong = deductions.map(({ title, evidence }) => ({ look: 'wrong' as const, title, evidence }));
  return [...found, ...wrong].map((each, index) => ({ ...each, number: index + 1 }));
}

/** Every part of the answer, replies to follow-ups under their questions. `id` begins the anchors of its list. */
export function markedAnswer(kind: string, answer: Answer, found: readonly Numbered[], id: string): Html {
  const parts = answerParts(kind, answer);
  const own = parts.filter(({ prompted }) => !prompted);
  const replies = parts.filter(({ prompted }) => prompted);
  const pieces = own.map((part, index) => {
    const before = own[index - 1];
    const gap = before === undefined ? '' : before.group === part.group ? ' | ' : '\n';
    return html`${gap}${markedText(part.text, spansIn(found, part.path), id)}`;
  });
  return html`<pre class="answer">${pieces}</pre>${replies.map(
    (part, index) =>
      html`<p class="quiet">Asked: ${answer.followUps[index]?.question ?? ''}</p><pre class="answer">${markedText(part.text, spansIn(found, part.path), id)}</pre>`,
  )}`;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly found: Numbered;
}

function spansIn(found: readonly Numbered[], path: string): readonly Mark[] {
  return found
    .flatMap((each) =>
      each.evidence
        .filter((piece) => piece.path === path)
        .map(({ start, end }) => ({ start, end, found: each })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Spans may overlap: the text is cut at every end, and each piece wears the look of the span that began last. */
function markedText(text: string, marks: readonly Mark[], id: string): Html {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const piece = text.slice(start, end);
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    const last = over.findLast(({ found }) => found.look === 'wrong') ?? over.at(-1);
    if (last === undefined) return html`${piece}`;
    const ending = over.filter((mark) => mark.end === end);
    const links = ending.map(
      ({ found }) => html`<a href="#${id}-${found.number}" aria-label="${found.title}">${found.number}</a>`,
    );
    return html`<mark class="${last.found.look}">${piece}${links}</mark>`;
  });
  return safe(pieces.map((piece) => piece.html).join(''));
}
