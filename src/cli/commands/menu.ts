/** Bare `sdcoach` on a terminal: what one can do now, as a list to pick from. */
import type { Command } from '../command.ts';

export const menu: Command = {
  name: 'menu',
  about: 'pick what to do from a list',
  hidden: true,
  register: (program, run) => {
    program.option('--plain', 'plain prompts without redrawing').action((flags: { plain?: boolean }) =>
      run(async (context) => {
        const { runMenu } = await import('./run-menu.ts');
        return runMenu(context, flags);
      }),
    );
  },
};
