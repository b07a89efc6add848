/** `sdcoach list`: what there is to practise. */
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../format-option.ts';

type Format = 'pretty' | 'json';

export const list: Command = {
  name: 'list',
  about: 'the scenarios and quizzes that there are',
  register: (program, run) => {
    program
      .addOption(formatOption(program, ['pretty', 'json']))
      .action(({ format }: { format: Format }) => run((context) => listScenarios(context, format)));
  },
};

async function listScenarios(context: CommandContext, format: Format): Promise<ExitCode> {
  const { loadContent } = await import('../../store/content.ts');
  const { scenarioListJson, scenarioListText } = await import('../views/scenario-list.ts');
  const { scenarios, problems } = await loadContent(context.host, context);
  await context.tell(problems);
  const text =
    format === 'json'
      ? scenarioListJson(scenarios, problems)
      : scenarioListText(scenarios, await context.style('stdout'));
  const written = await context.print(text);
  return problems.length > 0 ? 2 : written;
}
