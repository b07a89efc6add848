/** `sdcoach review`: what is due today of the concepts that were missed, asked as quiz questions. */
import type { Command } from '../command.ts';
import type { ReviewFlags } from './run-review.ts';

export const review: Command = {
  name: 'review',
  about: 'asks again about concepts that you missed, when it is time',
  register: (program, run) => {
    program
      .option('--count <number>', 'how many questions at most', '20')
      .option('--list', 'show what is due and when, and ask nothing')
      .option('--format <format>', 'of the list: pretty or json', 'pretty')
      .option('--seed <number>', 'decides between questions on the same concept, their order and numbers')
      .option('--plain', 'plain prompts without redrawing (ACCESSIBLE=1 does the same)')
      .option('--no-input', 'never ask; fail instead')
      .action((flags: ReviewFlags) =>
        run(async (context) => {
          const { runReview } = await import('./run-review.ts');
          return runReview(context, flags);
        }),
      );
  },
};
