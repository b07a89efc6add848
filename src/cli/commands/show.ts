/** `sdcoach show`: a session, a transcript or a scenario in full. */
import type { Command } from '../command.ts';
import { formatOption } from '../format-option.ts';
import type { ShowFormat } from '../show-name.ts';

export const show: Command = {
  name: 'show',
  about: 'a session, a transcript or a scenario in full',
  register: (program, run) => {
    program
      .argument('<name>', "a transcript's file, else a session's id, else a scenario's id")
      .addOption(formatOption(program, ['pretty', 'json', 'transcript']))
      .option('--hide-score', 'words only, no marks, as a session begun with it shows them')
      .action((name: string, { format, hideScore = false }: { format: ShowFormat; hideScore?: boolean }) =>
        run(async (context) => {
          const { showName } = await import('../show-name.ts');
          return showName(context, name, { format, hideScore });
        }),
      );
  },
};
