/** What cost a step its marks, for reports that have room for a line each: what was missing or begun, and what was wrong. */
import { marksText } from '../assessment/labels.ts';
import type { StepAssessment } from '../assessment/types.ts';
import { oneLine } from '../plain-text.ts';
import type { Finding } from '../rubric/types.ts';

export interface Lack {
  readonly kind: 'missed' | 'partly' | 'deduction';
  /** One line each, without control characters. */
  readonly title: string;
  readonly reason: string;
}

/** What would lift the step most first, by weight and missing credit; then deductions. Equals keep their order. */
export function lacking({ findings, deductions }: StepAssessment): readonly Lack[] {
  return [
    ...findings.flatMap(lackOf).sort((a, b) => b.lost - a.lost),
    ...deductions.map(({ title, reason, cost }) => ({
      kind: 'deduction' as const,
      title: `${oneLine(title)} (minus ${marksText(cost)})`,
      reason: oneLine(reason),
    })),
  ];
}

/** `missed: Search. Nobody can find a message again.` */
export function lackText({ kind, title, reason }: Lack): string {
  return `${kind === 'deduction' ? 'wrong' : kind}: ${title}. ${reason}`;
}

function lackOf(finding: Finding): readonly (Lack & { readonly lost: number })[] {
  const { verdict, title, reason, weight, credit } = finding;
  if (verdict !== 'missed' && verdict !== 'partly') return [];
  return [{ kind: verdict, title: oneLine(title), reason: oneLine(reason), lost: weight * (1 - credit) }];
}
