/** The format of `grade` for people. */
import type { Reporter } from './types.ts';

export const pretty: Reporter = {
  name: 'pretty',
  about: 'every mark with its reason, for people',
  report: async (report, style) => {
    const { gradeText } = await import('./grade-text.ts');
    return gradeText(report, await style());
  },
};
