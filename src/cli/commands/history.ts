/** `sdcoach history`: past sessions, newest first, with what the finished ones scored, how that went, or two compared. */
import { isAccessible } from '../../host/terminal-facts.ts';
import type { Style } from '../../style.ts';
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../format-option.ts';

interface Flags {
  readonly format: 'pretty' | 'json';
  /** Ids of sessions. */
  readonly compare?: readonly string[];
}

export const history: Command = {
  name: 'history',
  about: 'past sessions and how their scores went',
  register: (program, run) => {
    program
      .option('--compare <ids...>', 'compare two finished sessions, by their ids')
      .addOption(formatOption(program, ['pretty', 'json']))
      .action(({ format, compare }: Flags) =>
        run((context) =>
          compare === undefined ? showHistory(context, format) : showCompared(context, compare, format),
        ),
      );
  },
};

async function showHistory(context: CommandContext, format: Flags['format']): Promise<ExitCode> {
  const { loadContent } = await import('../../store/content.ts');
  const { readPast } = await import('../read-past.ts');
  const { historyJson, historyText } = await import('../views/history.ts');
  const content = await loadContent(context.host, context);
  const past = await readPast(context, content);
  if (!past.ok) return context.refuse(past.problems);
  const { sessions } = past.value;
  const problems = [...content.problems, ...past.value.problems];
  await context.tell(problems);
  const text =
    format === 'json' ? historyJson(sessions, problems) : historyText(sessions, await styleOf(context));
  const written = await context.print(text);
  return problems.length > 0 ? 2 : written;
}

async function showCompared(
  context: CommandContext,
  ids: readonly string[],
  format: Flags['format'],
): Promise<ExitCode> {
  const { readCompared } = await import('../read-compared.ts');
  const { compareJson, compareText } = await import('../views/history-compare.ts');
  const compared = await readCompared(context, ids);
  if (!compared.ok) return context.refuse(compared.problems);
  const { pair, warnings } = compared.value;
  await context.tell(warnings);
  return context.print(format === 'json' ? compareJson(pair) : compareText(pair, await styleOf(context)));
}

/** Who listens to the screen gets numbers and words in the place of charts. */
async function styleOf(context: CommandContext): Promise<Style> {
  const style = await context.style('stdout');
  if (!isAccessible(context.host.env)) return style;
  const { createSpokenStyle } = await import('../../style.ts');
  return createSpokenStyle(style.width);
}
