/** `sdcoach list`: what there is to practise, to write with and to look up. */
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../format-option.ts';

type Format = 'pretty' | 'json';

export const list: Command = {
  name: 'list',
  about: 'the scenarios, quizzes and templates that there are, and how many concepts',
  register: (program, run) => {
    program
      .addOption(formatOption(program, ['pretty', 'json']))
      .action(({ format }: { format: Format }) => run((context) => listScenarios(context, format)));
  },
};

async function listScenarios(context: CommandContext, format: Format): Promise<ExitCode> {
  const { loadContent } = await import('../../store/content.ts');
  const { contentListJson, contentListText } = await import('../views/content-list.ts');
  const { readTemplates } = await import('../../store/templates.ts');
  const { scenarios, problems: found, concepts: readConcepts } = await loadContent(context.host, context);
  const [templates, concepts] = [await readTemplates(), await readConcepts()];
  const problems = [...found, ...[templates, concepts].flatMap((each) => (each.ok ? [] : each.problems))];
  const listed = {
    scenarios,
    templates: templates.ok ? templates.value : [],
    concepts: concepts.ok ? concepts.value : [],
  };
  await context.tell(problems);
  const text =
    format === 'json'
      ? contentListJson(listed, problems)
      : contentListText(listed, await context.style('stdout'));
  const written = await context.print(text);
  return problems.length > 0 ? 2 : written;
}
