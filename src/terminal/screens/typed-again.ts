/** An answer to a question as it can be typed again: by the labels that stand beside the choices of this run. */
import type { AnswerValue, Labelled, Shown } from '../../steps/types.ts';

/** Ids as labels, `a c` or `a2 b1`; everything else as it was written. */
export function typedAgain({ left, right }: Shown, value: AnswerValue): string {
  if (typeof value === 'string') return labelOf(left, value);
  return value
    .map((entry) =>
      typeof entry === 'string'
        ? labelOf(left, entry)
        : labelOf(left, entry.left ?? '') + labelOf(right, entry.right ?? ''),
    )
    .join(' ');
}

function labelOf(options: readonly Labelled[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}
