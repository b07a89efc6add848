/** An answer with its evidence marked: what each verdict rests on, in the candidate's own words. */
import { answerParts } from '../../steps/step-kinds.ts';
import type { Answer } from '../../steps/types.ts';
import { type Html, html, safe } from './html.ts';
import type { Verdict } from './view.ts';

/** Every part of the answer, replies to follow-ups under their questions. `id` begins the anchors of its list. */
export function markedAnswer(kind: string, answer: Answer, verdicts: readonly Verdict[], id: string): Html {
  const parts = answerParts(kind, answer);
  const own = parts.filter(({ prompted }) => !prompted);
  const replies = parts.filter(({ prompted }) => prompted);
  const pieces = own.map((part, index) => {
    const before = own[index - 1];
    const gap = before === undefined ? '' : before.group === part.group ? ' | ' : '\n';
    return html`${gap}${markedText(part.text, spansIn(verdicts, part.path), id)}`;
  });
  return html`<pre class="answer">${pieces}</pre>${replies.map(
    (part, index) =>
      html`<p class="quiet">Asked: ${answer.followUps[index]?.question ?? ''}</p>${part.text.trim() === '' ? html`<p>No reply.</p>` : html`<pre class="answer">${markedText(part.text, spansIn(verdicts, part.path), id)}</pre>`}`,
  )}`;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

function spansIn(verdicts: readonly Verdict[], path: string): readonly Mark[] {
  return verdicts
    .flatMap((verdict) =>
      verdict.evidence
        .filter((piece) => piece.path === path)
        .map(({ start, end }) => ({ start, end, verdict })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Spans may overlap: the text is cut at every end, and each piece wears the look of the span that began last. */
function markedText(text: string, marks: readonly Mark[], id: string): Html {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  // Marks in the order in which they begin; those that ended are dropped on the way.
  let open: readonly Mark[] = [];
  let next = 0;
  const pieces = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const from = next;
    while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next++;
    open = [...open, ...marks.slice(from, next)].filter((mark) => mark.end > start);
    return markedPiece(text.slice(start, end), open, { end, id });
  });
  return safe(pieces.map((piece) => piece.html).join(''));
}

function markedPiece(
  piece: string,
  over: readonly Mark[],
  { end, id }: { readonly end: number; readonly id: string },
): Html {
  const last =
    over.findLast(({ verdict }) => verdict.look === 'wrong') ??
    over.findLast(({ verdict }) => !verdict.isGeneral) ??
    over.at(-1);
  if (last === undefined) return html`${piece}`;
  const links = over
    .filter((mark) => mark.end === end)
    .map(
      ({ verdict: { number, title } }) =>
        html`<a href="#${id}-${number}">${number}<span class="unseen"> ${title}</span></a>`,
    );
  return html`<mark class="${lookOf(last.verdict)}">${piece}${links}</mark>`;
}

/** What only came after help looks different from what came unasked. */
export function lookOf({ look, prompted }: Verdict): string {
  return prompted && look !== 'wrong' ? 'prompted' : look;
}
