/** `sdcoach practice`: an interview with coaching, on a terminal. */
import type { Command } from '../command.ts';
import { addInterviewOptions, type InterviewFlags } from './interview-flags.ts';

export const practice: Command = {
  name: 'practice',
  about: 'an interview with coaching: hints, follow-ups, feedback after each step',
  aliases: ['practise'],
  register: (program, run) => {
    addInterviewOptions(program)
      .option('--twist', 'change a requirement late, as a mock does')
      .option('--weakest', 'the scenario and the steps that need the most work, by your past sessions')
      .action((scenario: string | undefined, flags: InterviewFlags) =>
        run(async (context) => {
          const { runInterview } = await import('./run-interview.ts');
          return runInterview(context, 'practice', scenario === undefined ? flags : { ...flags, scenario });
        }),
      );
  },
};
