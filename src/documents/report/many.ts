/** The report on several transcripts, for a teacher: who stands where, how the scores are spread, what was missed most. */
import { bandTitle, scoreText } from '../../assessment/labels.ts';
import type { Assessment } from '../../assessment/types.ts';
import { type Html, html } from './html.ts';
import { type Picture, picture } from './single.ts';

export interface Candidate {
  readonly name: string;
  readonly assessment: Assessment;
}

export interface ManyReport {
  readonly candidates: readonly Candidate[];
  readonly distribution: Picture;
}

export function manyReport({ candidates, distribution }: ManyReport): Html {
  const scores = candidates.map(({ assessment }) => assessment.score).sort((a, b) => a - b);
  return html`<header><h1>${String(candidates.length)} transcripts</h1>
<p class="quiet">Scores from ${scoreText(scores[0] ?? 0)} to ${scoreText(scores.at(-1) ?? 0)}, middle ${scoreText(middle(scores))}</p></header>
<main>${picture(distribution)}
<h2 id="candidates">Candidates</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="candidates"><table><thead><tr><th scope="col">Transcript</th><th scope="col">Scenario</th><th scope="col">Level</th><th scope="col" class="number">Score</th><th scope="col">Band</th></tr></thead><tbody>${candidates.map(row)}</tbody></table></div>
<h2 id="missed">Missed most</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="missed"><table><thead><tr><th scope="col">Scenario and step</th><th scope="col">What</th><th scope="col" class="number">Missed by</th></tr></thead><tbody>${mostMissed(
    candidates,
  ).map(
    ({ step, title, missed, of }) =>
      html`<tr><td>${step}</td><td>${title}</td><td class="number">${String(missed)} of ${String(of)}</td></tr>`,
  )}</tbody></table></div></main>`;
}

function row({ name, assessment }: Candidate): Html {
  const { scenario, level, score, band } = assessment;
  return html`<tr><td>${name}</td><td>${scenario}</td><td>${level}</td><td class="number">${scoreText(score)}</td><td>${bandTitle(band)}</td></tr>`;
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}

export interface Missed {
  readonly step: string;
  readonly title: string;
  readonly missed: number;
  readonly of: number;
}

/** The criteria that the most transcripts of their scenario missed, the largest share first. */
export function mostMissed(candidates: readonly Candidate[]): readonly Missed[] {
  const counts = new Map<string, Missed>();
  for (const { assessment } of candidates)
    for (const { title: step, status, findings } of assessment.steps)
      for (const { criterion, title, verdict } of status === 'unscored' ? [] : findings) {
        if (criterion === 'general-depth') continue;
        const name = `${assessment.scenario}, ${step}`;
        const before = counts.get(`${name}/${criterion}`) ?? { step: name, title, missed: 0, of: 0 };
        const missed = before.missed + (verdict === 'missed' ? 1 : 0);
        counts.set(`${name}/${criterion}`, { ...before, missed, of: before.of + 1 });
      }
  return [...counts.values()]
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed / b.of - a.missed / a.of || b.missed - a.missed)
    .slice(0, MOST);
}

const MOST = 20;
