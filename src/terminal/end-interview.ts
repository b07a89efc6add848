/** The end: the candidate's own mark of a mock, the result, and what they may look at afterwards. */
import { assess } from '../assessment/assess.ts';
import { heardFacts } from '../assessment/heard-facts.ts';
import type { Assessment } from '../assessment/types.ts';
import { wrap } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { EndTurn } from '../session/turn.ts';
import { converse } from './converse.ts';
import { openEditor } from './editor/state.ts';
import { loadFrame } from './frame.ts';
import { type Interview, type Keepsake, record } from './interview.ts';
import { fullTableScreen, sampleScreen } from './screens/end-screens.ts';
import { resultScreen } from './screens/result-screen.ts';
import { tellProblems } from './tell-problems.ts';

/** Closes the session, shows the result, and waits until the candidate has seen enough. */
export async function endInterview(interview: Interview, turn: EndTurn): Promise<void> {
  const { terminal, open, compiled, term, hideScore, program } = interview;
  if (turn.rate && !hideScore) {
    terminal.forgetKeys();
    await record(interview, {
      type: 'rated',
      step: null,
      mark: await terminal.rate(wrap(HOW_DID_IT_GO, terminal.style().width - ROOM_FOR_KEY).join('\n')),
    });
    terminal.print('');
  }
  if (!turn.finished) await record(interview, { type: 'finished' });
  const session = open.session();
  const style = terminal.style();
  const assessment = assess(compiled, session);
  const frame = await loadFrame(style, terminal.plain);
  const facts = heardFacts(compiled, session);
  const result = { assessment, session, facts, hideScore, program, file: open.file, term, frame };
  terminal.block(resultScreen(result, style));
  await lookBack(interview, assessment);
}

async function lookBack(interview: Interview, assessment: Assessment): Promise<void> {
  const { terminal } = interview;
  const head = (): string => '';
  let again = false;
  terminal.forgetKeys();
  for (;;) {
    const editor = openEditor('end', '');
    const onChange = (): void => undefined;
    const composed = await converse(interview, { editor, head, again, onChange, step: null });
    again = true;
    if (composed.type !== 'command' || composed.command.name === 'quit') return;
    const { name, words } = composed.command;
    if (name === 'table') showTable(interview, assessment);
    else if (name === 'doc' || name === 'report') await keep(interview, name, words);
    else await showSample(interview, words);
  }
}

/** A design document or a report in a file, and where it is. */
async function keep({ terminal, keep: write }: Interview, what: Keepsake, file: string): Promise<void> {
  const style = terminal.style();
  const written = await write(what, file);
  if (!written.ok) return terminal.block(tellProblems(written.problems, style));
  terminal.block([...wrap(WRITTEN[what], style.width), oneLine(written.value)].join('\n'));
}

function showTable({ terminal, open, compiled, hideScore }: Interview, assessment: Assessment): void {
  const facts = heardFacts(compiled, open.session());
  terminal.block(fullTableScreen(assessment, facts, terminal.style(), hideScore));
}

/** The strong sample beside nothing but itself: all steps of the run, or the one that was named. */
async function showSample({ terminal, open, sample }: Interview, wanted: string): Promise<void> {
  const read = await sample();
  const style = terminal.style();
  if (!read.ok) return terminal.block(tellProblems(read.problems, style));
  terminal.block(sampleScreen(open.session(), read.value, wanted, style));
}

/** Columns that the key takes behind the question. */
const ROOM_FOR_KEY = 2;
const WRITTEN = { doc: 'Your design document is in', report: 'The report is in' } as const;
const HOW_DID_IT_GO = 'Before the marks: how did it go, 0 to 4? Enter leaves it out:';
