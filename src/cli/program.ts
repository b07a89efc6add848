/** The command line as commander sees it: global options, the registered commands, and what usage errors end in. */
import type { CommanderError, Command as Program } from 'commander';
import { description, version } from '../../package.json';
import { isCI } from '../host/terminal-facts.ts';
import type { Host } from '../host/types.ts';
import { sanitise } from '../plain-text.ts';
import type { Command } from './command.ts';
import * as commands from './commands/index.ts';
import { createContext, type GlobalOptions } from './context.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';

const registry: Readonly<Record<string, Command>> = commands;

type Commander = typeof import('commander');

/** Runs the command that the host's arguments name; without one, the menu on a terminal and the help elsewhere. */
export async function runProgram(host: Host): Promise<ExitCode> {
  const commander = await import('commander');
  const result = await parse(commander, host, host.argv);
  if (result !== 'no command') return result;
  const canPrompt = host.stdin.isTTY && host.stdout.isTTY && !isCI(host.env);
  const next = canPrompt ? [...host.argv, 'menu'] : ['--help'];
  const again = await parse(commander, host, next);
  return again === 'no command' ? 2 : again;
}

async function parse(
  commander: Commander,
  host: Host,
  argv: readonly string[],
): Promise<ExitCode | 'no command'> {
  const said = { out: '', err: '' };
  const outcome: { code: ExitCode } = { code: 0 };
  const program = buildProgram(commander, host, said, outcome);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (!(error instanceof commander.CommanderError)) throw error;
    if (error.code === 'commander.help' && error.exitCode !== 0) return 'no command';
    await host.stdout.write(said.out);
    await host.stderr.write(said.err);
    return usageExitCode(error);
  }
}

function usageExitCode(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? 0 : 2;
}

function buildProgram(
  commander: Commander,
  host: Host,
  said: { out: string; err: string },
  outcome: { code: ExitCode },
): Program {
  const program = new commander.Command('sdcoach')
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text;
      },
      writeErr: (text) => {
        said.err += sanitise(text);
      },
      getOutHelpWidth: () => host.stdout.columns(),
      getErrHelpWidth: () => host.stderr.columns(),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(see sdcoach --help)')
    .addHelpText('after', `\n${exitCodeHelp()}`);
  addGlobalOptions(program);
  for (const command of Object.values(registry)) addCommand(program, command, host, outcome);
  return program;
}

function addCommand(program: Program, command: Command, host: Host, outcome: { code: ExitCode }): void {
  const own = program
    .command(command.name, { hidden: command.hidden ?? false })
    .description(command.about)
    .aliases(command.aliases ?? [])
    .showHelpAfterError(`(see sdcoach ${command.name} --help)`);
  addGlobalOptions(own);
  command.register(own, async (act) => {
    const options: readonly GlobalOptions[] = [program.opts(), own.opts()];
    outcome.code = await act(createContext(host, options));
  });
}

/** Global options stand before or after the command's name. */
function addGlobalOptions(program: Program): void {
  program
    .option('--scenarios <folder>', 'add a folder of scenarios; may be repeated', collect)
    .option('--data-dir <folder>', 'keep sessions in this folder')
    .option('--no-color', 'no colour (NO_COLOR does the same)');
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

function exitCodeHelp(): string {
  const lines = EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padEnd(4)} ${meaning}`);
  return ['Exit codes:', ...lines].join('\n');
}
