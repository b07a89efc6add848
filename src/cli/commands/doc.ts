/** `sdcoach doc`: a design document, as a skeleton or filled from what was said. */
import type { Command } from '../command.ts';
import { formatOption } from '../format-option.ts';
import type { DocFlags } from '../make-document.ts';

export const doc: Command = {
  name: 'doc',
  about: 'a design document: a skeleton from a title or a scenario, filled from a session or transcript',
  register: (program, run) => {
    program
      .argument('[name]', "a transcript's file, else a session's id, else a scenario's id")
      .option('--title <title>', 'the title; alone it gives a skeleton that asks the questions')
      .option('--template <template>', 'one that sdcoach list names, or the path of your own', 'design-doc')
      .option('--output <file>', 'write it to this file (a folder, where it is one file a decision)')
      .option('--force', 'replace what stands there')
      .addOption(formatOption(program, ['markdown', 'json']))
      .action((name: string | undefined, flags: DocFlags) =>
        run(async (context) => {
          const { makeDocument } = await import('../make-document.ts');
          return makeDocument(context, name, flags);
        }),
      );
  },
};
