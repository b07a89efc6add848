import type { GradedTranscript, GradeReport } from '../../src/reporters/types.ts';
import type { Finding } from '../../src/rubric/types.ts';
import { assessment } from './report.ts';

/** What somebody might write to make a report say or do something else. */
export const HOSTILE = [
  'a\n::set-output name=x::y\r\n::error file=z::%0A::add-mask::e\r::stop-commands::t',
  '##[error]##[set-env name=PATH]/tmp',
  'ok 99 - done # TODO later \\# SKIP\n...\n---\nBail out!\n1..0',
  `]]> <!-- --> <failure>&amp;&lt;'"</testsuites><?xml?>`,
  '| a | ` b `` c ``` **d** _e_ ~~f~~ [g](javascript:h) <img src=x onerror=i> $x$ @admin #1 http://j.example www.k.example',
  '\u001b[31mred\u001b]0;title\u0007 \u0000\u0008\u000b\u000c\u007f\u009b\u0085 \ufffe\uffff \ud800 \udc00 \u202egnp.exe',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1e9}\u{1f1ea} e\u0301 日本語',
  '%0A%25:,%3A',
  'x'.repeat(10_000),
  '',
  ' ',
] as const;

/** A report in which this text stands wherever a text can stand, with a failure, a pass and a problem. */
export function hostileReport(text: string): GradeReport {
  const findings: readonly Finding[] = (assessment.steps[0]?.findings ?? []).map((finding) => ({
    ...finding,
    title: text,
    reason: text,
    evidence: [{ path: '', start: 0, end: text.length, text }],
  }));
  const steps = assessment.steps.map((step) => ({
    ...step,
    title: text,
    findings: step.status === 'assessed' ? findings : [],
    deductions: step.deductions.map((deduction) => ({ ...deduction, title: text, reason: text })),
  }));
  const result = { file: text, id: text, assessment: { ...assessment, steps } };
  const results: readonly GradedTranscript[] = [
    {
      ...result,
      shortfalls: [
        { of: 'step', step: 'storage', is: 64.1, needed: 80 },
        { of: 'score', is: 71.5, needed: 80 },
      ],
    },
    { ...result, file: '-', shortfalls: [] },
  ];
  const bar = { minScore: 80, minSteps: [{ step: 'storage', score: 80 }], requireBand: null };
  return {
    results,
    problems: [
      { code: 'bad-value', message: text, file: text, line: 3, column: 5, excerpt: text, hint: text },
    ],
    summary: { count: 2, passed: 1, failed: 1, bar },
  };
}

/** Each of them, with its beginning as its name. */
export const HOSTILE_REPORTS = HOSTILE.map((text) => ({
  name: text.slice(0, 20),
  from: hostileReport(text),
}));
