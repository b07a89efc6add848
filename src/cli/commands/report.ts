/** `sdcoach report`: one page on a session or transcript, or on several candidates. */
import type { Command } from '../command.ts';
import { formatOption } from '../format-option.ts';
import type { ReportFlags } from '../make-report.ts';

export const report: Command = {
  name: 'report',
  about: 'one HTML page on a session or transcript; on several, a table of candidates',
  register: (program, run) => {
    program
      .argument('<name...>', "transcripts' files or sessions' ids")
      .option('--output <file>', 'write it to this file, replacing it in one move')
      .addOption(formatOption(program, ['html', 'markdown']))
      .action((names: string[], flags: ReportFlags) =>
        run(async (context) => {
          const { makeReport } = await import('../make-report.ts');
          return makeReport(context, names, flags);
        }),
      );
  },
};
