/** `sdcoach history`: past sessions, newest first, with what the finished ones scored. */
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../format-option.ts';

type Format = 'pretty' | 'json';

export const history: Command = {
  name: 'history',
  about: 'past sessions and what they scored',
  register: (program, run) => {
    program
      .addOption(formatOption(program, ['pretty', 'json']))
      .action(({ format }: { format: Format }) => run((context) => showHistory(context, format)));
  },
};

async function showHistory(context: CommandContext, format: Format): Promise<ExitCode> {
  const { readPast } = await import('../read-past.ts');
  const { historyJson, historyText } = await import('../views/history.ts');
  const past = await readPast(context);
  if (!past.ok) return context.refuse(past.problems);
  const { sessions, problems } = past.value;
  await context.tell(problems);
  const text =
    format === 'json'
      ? historyJson(sessions, problems)
      : historyText(sessions, await context.style('stdout'));
  const written = await context.print(text);
  return problems.length > 0 ? 2 : written;
}
