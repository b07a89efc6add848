/** Finds what a name means and shows it: an existing file, else a session, else a scenario. */
import { assess } from '../assessment/assess.ts';
import { heardFacts } from '../assessment/heard-facts.ts';
import { type Outcome, succeed } from '../problem.ts';
import type { Scenario } from '../scenario/types.ts';
import { isOver } from '../session/is-told.ts';
import type { Session } from '../session/types.ts';
import { type Content, loadContent } from '../store/content.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { findNamed } from './find-named.ts';
import { scenarioJson, scenarioText, scenarioTranscript } from './views/scenario.ts';
import { sessionJson, sessionText, sessionTranscript } from './views/session.ts';

export type ShowFormat = 'pretty' | 'json' | 'transcript';

export interface ShowOptions {
  readonly format: ShowFormat;
  /** Words only, where people read it. */
  readonly hideScore: boolean;
}

/** Shows what the name means in the format, on stdout. */
export async function showName(
  context: CommandContext,
  name: string,
  options: ShowOptions,
): Promise<ExitCode> {
  const { format } = options;
  const content = await loadContent(context.host, context);
  await context.tell(content.problems);
  const found = await findNamed(context, content, name);
  if (!found.ok) return context.refuse(found.problems);
  await context.tell(found.value.warnings);
  const text =
    found.value.kind === 'scenario'
      ? succeed(await showScenario(context, found.value.scenario, format))
      : await showSession(context, content, found.value.session, options);
  return text.ok ? context.print(text.value) : context.refuse(text.problems);
}

async function showScenario(
  context: CommandContext,
  scenario: Scenario,
  format: ShowFormat,
): Promise<string> {
  switch (format) {
    case 'json':
      return scenarioJson(scenario);
    case 'transcript':
      return scenarioTranscript(scenario);
    case 'pretty':
      return scenarioText(scenario, await context.style('stdout'));
    default:
      return format satisfies never;
  }
}

async function showSession(
  context: CommandContext,
  content: Content,
  session: Session,
  { format, hideScore }: ShowOptions,
): Promise<Outcome<string>> {
  if (format === 'transcript') return succeed(await sessionTranscript(session));
  const compiled = await content.compiledFor(session.scenario, session.seed);
  if (!compiled.ok) return compiled;
  const assessment = assess(compiled.value, session);
  const facts = heardFacts(compiled.value, session);
  // What was never asked would spoil an interview that goes on.
  const shown = { session, assessment, facts: isOver(session) ? facts : { ...facts, never: [] } };
  if (format === 'json') return succeed(sessionJson(shown));
  return succeed(sessionText(shown, await context.style('stdout'), hideScore || session.hideScore));
}
