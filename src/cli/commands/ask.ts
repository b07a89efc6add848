/** `sdcoach ask`: what the interviewer of a scenario would answer to a question. */
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../format-option.ts';

type Format = 'pretty' | 'json';

export const ask: Command = {
  name: 'ask',
  about: 'what the interviewer would answer to a question',
  register: (program, run) => {
    program
      .argument('<scenario>', "a scenario's id")
      .argument('<question...>', 'the question, as you would say it')
      .addOption(formatOption(program, ['pretty', 'json']))
      .action((scenario: string, words: string[], { format }: { format: Format }) =>
        run((context) => askInterviewer(context, { scenario, question: words.join(' '), format })),
      );
  },
};

interface Request {
  readonly scenario: string;
  readonly question: string;
  readonly format: Format;
}

async function askInterviewer(context: CommandContext, request: Request): Promise<ExitCode> {
  const [{ loadContent }, { matchFacts }] = await Promise.all([
    import('../../store/content.ts'),
    import('../../scenario/match-facts.ts'),
  ]);
  const content = await loadContent(context.host, context);
  await context.tell(content.problems);
  const compiled = await content.compiled(request.scenario);
  if (!compiled.ok) return context.refuse(compiled.problems);
  const { scenario } = compiled.value;
  const ids = matchFacts(compiled.value, request.question);
  const facts = scenario.facts.filter(({ id }) => ids.includes(id));
  if (request.format === 'json') {
    const { toJson } = await import('../../reporters/to-json.ts');
    const { question } = request;
    const given = facts.map(({ id, answer }) => ({ id, answer }));
    return context.print(toJson({ schemaVersion: 1, scenario: scenario.id, question, facts: given }));
  }
  const { replyScreen } = await import('../../terminal/screens/conversation-screen.ts');
  const reply = {
    facts: facts.map((fact) => ({ fact, given: false })),
    question: request.question,
    turn: 0,
  };
  return context.print(`${replyScreen(reply, await context.style('stdout'))}\n`);
}
