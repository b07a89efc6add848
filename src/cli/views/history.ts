/** What `history` prints. */
import { bandTitle, scoreText } from '../../assessment/labels.ts';
import { paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Problem } from '../../problem.ts';
import { problemJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import { roundScore } from '../../rubric/bands.ts';
import type { Style } from '../../style.ts';
import type { PastSession } from '../read-past.ts';
import { trendLines } from './history-trends.ts';
import { scoresJson } from './scores-json.ts';

export function historyJson(sessions: readonly PastSession[], problems: readonly Problem[]): string {
  return toJson({
    schemaVersion: 1,
    sessions: sessions.map(sessionJson),
    problems: problems.map(problemJson),
  });
}

function sessionJson(session: PastSession): object {
  const { result } = session;
  return {
    id: session.id,
    scenario: session.scenario,
    kind: session.isQuiz ? 'quiz' : 'interview',
    mode: session.mode,
    startedAt: new Date(session.startedAt).toISOString(),
    lastAt: new Date(session.lastAt).toISOString(),
    finished: session.finished,
    stepsDone: session.stepsDone,
    steps: session.steps,
    score: result === null ? null : roundScore(result.score),
    band: result?.band ?? null,
    dimensions: result === null ? null : scoresJson(result.dimensions),
  };
}

/** The sessions, newest first, and below them how the scores of the finished interviews went. */
export function historyText(sessions: readonly PastSession[], style: Style): string {
  if (sessions.length === 0) return `${paragraph(NONE, style.width).join('\n')}\n`;
  const trends = trendLines(
    sessions.filter(({ hideScore, isQuiz }) => !hideScore && !isQuiz),
    style,
  );
  const resumed = [true, false].map((quiz) =>
    sessions.find(({ finished, isQuiz }) => !finished && isQuiz === quiz),
  );
  const lines = [
    ...sessions.flatMap((session) => sessionLines(session, resumed.includes(session), style)),
    ...(trends.length === 0 ? [] : ['', ...trends]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `isResumed`: whether `--resume` without an id goes on with this one. */
function sessionLines(session: PastSession, isResumed: boolean, style: Style): readonly string[] {
  const { result, isQuiz } = session;
  const command = isQuiz ? UNFINISHED_QUIZ : UNFINISHED;
  const goOn = isResumed ? command : `${command} ${session.id}`;
  const outcome =
    result === null
      ? `${session.stepsDone} of ${session.steps} ${isQuiz ? 'questions' : 'steps'}${session.finished ? '' : `, ${goOn}`}`
      : session.hideScore
        ? HIDDEN
        : isQuiz
          ? `${scoreText(result.score)} of 100`
          : `${scoreText(result.score)} of 100, ${bandTitle(result.band)}`;
  return [
    style.strong(session.id),
    ...paragraph(`${oneLine(session.title)} (${modeText(session)}): ${outcome}`, style.width, { indent: 2 }),
  ];
}

function modeText({ isQuiz, mode }: PastSession): string {
  if (!isQuiz) return mode;
  return mode === 'mock' ? 'exam' : 'quiz';
}

const NONE = 'There are no sessions yet. Start one with sdcoach practice.';
const HIDDEN = 'finished, in words only';
const UNFINISHED = 'go on with sdcoach practice --resume';
const UNFINISHED_QUIZ = 'go on with sdcoach quiz --resume';
