/** `sdcoach explain`: the glossary. */
import { sanitise } from '../../plain-text.ts';
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { ExplainFormat, Explaining } from '../explain-words.ts';
import { formatOption } from '../format-option.ts';

interface Flags {
  readonly format: ExplainFormat;
  readonly search?: boolean;
}

export const explain: Command = {
  name: 'explain',
  about: 'the glossary: what a term means, when to use it and what it costs',
  register: (program, run) => {
    program
      .argument('[words...]', 'a term, an abbreviation or a question; lists the terms when it is left out')
      .option('--search', 'list every term whose texts hold all the words')
      .addOption(formatOption(program, ['pretty', 'json', 'markdown']))
      .action((words: readonly string[], { format, search = false }: Flags) =>
        run((context) => explainTo(context, { words: words.join(' ').trim(), search, format })),
      );
  },
};

async function explainTo(context: CommandContext, explaining: Explaining): Promise<ExitCode> {
  const { loadContent } = await import('../../store/content.ts');
  const { explainWords } = await import('../explain-words.ts');
  const content = await loadContent(context.host, context);
  await context.tell(content.problems);
  const concepts = await content.concepts();
  if (!concepts.ok) return context.refuse(concepts.problems);
  const text = explainWords(concepts.value, explaining, await context.style('stdout'));
  if (!text.ok) return context.refuse(text.problems);
  if (text.value.note !== null) await context.host.stderr.write(`${sanitise(text.value.note)}\n`);
  return context.print(text.value.text);
}
