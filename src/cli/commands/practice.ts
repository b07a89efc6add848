/** `sdcoach practice`: an interview with coaching, on a terminal. */
import type { Command } from '../command.ts';
import type { PracticeFlags } from './practice-flags.ts';

export const practice: Command = {
  name: 'practice',
  about: 'an interview with coaching: hints, follow-ups, feedback after each step',
  aliases: ['practise'],
  register: (program, run) => {
    program
      .argument('[scenario]', 'id of a scenario; asks when it is left out')
      .option('--resume [session]', 'go on with a session; the newest unfinished one without an id')
      .option('--steps <ids>', 'practise only these steps, apart by commas')
      .option('--level <level>', 'mid, senior or staff (default: senior)')
      .option('--seed <number>', 'decides between equal choices; the same seed asks the same')
      .option('--plain', 'plain prompts without redrawing (ACCESSIBLE=1 does the same)')
      .option('--no-input', 'never ask; fail instead')
      .action((scenario: string | undefined, flags: PracticeFlags) =>
        run(async (context) => {
          const { runPractice } = await import('./run-practice.ts');
          return runPractice(context, scenario === undefined ? flags : { ...flags, scenario });
        }),
      );
  },
};
