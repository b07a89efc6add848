/** `sdcoach quiz`: short questions, on a terminal. */
import type { Command } from '../command.ts';
import type { QuizFlags } from './run-quiz.ts';

export const quiz: Command = {
  name: 'quiz',
  about: 'short questions, each explained after the answer; or all at the end, as an exam',
  register: (program, run) => {
    program
      .argument('[quiz...]', 'ids of quizzes; asks when none is given')
      .option('--topic <topic>', 'all quizzes on an area of the glossary, as in caching')
      .option('--count <number>', 'how many questions (default: all of the quizzes named)')
      .option('--exam', 'no explanation before the end; answers can be changed until then')
      .option('--seed <number>', 'decides order and numbers; the same seed asks the same')
      .option('--resume [session]', 'go on with a quiz; the newest unfinished one without an id')
      .option('--plain', 'plain prompts without redrawing (ACCESSIBLE=1 does the same)')
      .option('--no-input', 'never ask; fail instead')
      .action((ids: string[], flags: Omit<QuizFlags, 'ids'>) =>
        run(async (context) => {
          const { runQuiz } = await import('./run-quiz.ts');
          return runQuiz(context, { ...flags, ids });
        }),
      );
  },
};
