/** `sdcoach check`: an author's proof of a pack of scenarios. */
import type { Command } from '../command.ts';
import { formatOption } from '../format-option.ts';

export const check: Command = {
  name: 'check',
  about: "an author's proof: every problem of a pack, and what its samples get",
  register: (program, run) => {
    program
      .argument('[folder]', 'a folder of scenarios, or one scenario; ./scenarios if there is one')
      .addOption(formatOption(program, ['pretty', 'json']))
      .action((folder: string | undefined, { format }: { format: 'pretty' | 'json' }) =>
        run(async (context) => {
          const { checkFolders } = await import('../check-folders.ts');
          return checkFolders(context, folder, format);
        }),
      );
  },
};
