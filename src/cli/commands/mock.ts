/** `sdcoach mock`: an interview under exam conditions, on a terminal. */
import type { Command } from '../command.ts';
import { addInterviewOptions, type InterviewFlags } from './interview-flags.ts';

export const mock: Command = {
  name: 'mock',
  about: 'an interview under exam conditions: a clock per step, no hints, a twist, feedback at the end',
  register: (program, run) => {
    addInterviewOptions(program).action((scenario: string | undefined, flags: InterviewFlags) =>
      run(async (context) => {
        const { runInterview } = await import('./run-interview.ts');
        return runInterview(context, 'mock', scenario === undefined ? flags : { ...flags, scenario });
      }),
    );
  },
};
