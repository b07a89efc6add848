/** The command line as commander sees it: global options, the registered commands, and what usage errors end in. */
import type { Command as Program } from 'commander';
import { description, version } from '../../package.json';
import { isCI } from '../host/terminal-facts.ts';
import type { Host } from '../host/types.ts';
import { sanitise } from '../plain-text.ts';
import type { Command } from './command.ts';
import * as commands from './commands/index.ts';
import { createContext, type GlobalOptions } from './context.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';

const registry: Readonly<Record<string, Command>> = commands;

/** One command line on its way to an exit code. */
interface CommandLine {
  readonly commander: typeof import('commander');
  readonly host: Host;
  readonly argv: readonly string[];
  /** What commander had to say, held back until it is known where it belongs. */
  readonly said: { out: string; err: string };
  readonly outcome: { code: ExitCode };
}

/** Runs the command that the host's arguments name; without one, the menu on a terminal and the help elsewhere. */
export async function runProgram(host: Host): Promise<ExitCode> {
  const result = await parse(host, host.argv);
  if (result !== 'no command') return result;
  const canPrompt = host.stdin.isTTY && host.stdout.isTTY && !isCI(host.env);
  const again = await parse(host, canPrompt ? [...host.argv, 'menu'] : ['--help']);
  return again === 'no command' ? 2 : again;
}

async function parse(host: Host, argv: readonly string[]): Promise<ExitCode | 'no command'> {
  const commander = await import('commander');
  const line = { commander, host, argv, said: { out: '', err: '' }, outcome: { code: 0 as ExitCode } };
  try {
    await buildProgram(line).parseAsync([...argv], { from: 'user' });
    return line.outcome.code;
  } catch (error) {
    if (!(error instanceof commander.CommanderError)) throw error;
    if (error.code === 'commander.help' && error.exitCode !== 0) return 'no command';
    await host.stdout.write(line.said.out);
    await host.stderr.write(line.said.err);
    return error.exitCode === 0 ? 0 : 2;
  }
}

function buildProgram(line: CommandLine): Program {
  const { commander, host, said } = line;
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
    .addHelpText('after', () => `\n${exitCodeHelp()}`);
  addGlobalOptions(program);
  for (const command of commandsFor(line.argv)) addCommand(line, program, command);
  return program;
}

/** Where the command stands first, as it mostly does, no other needs to be built. */
function commandsFor([first = '']: readonly string[]): readonly Command[] {
  const all = Object.values(registry);
  const named = all.filter(({ name, aliases }) => name === first || aliases?.includes(first));
  return named.length > 0 ? named : all;
}

function addCommand({ host, outcome }: CommandLine, program: Program, command: Command): void {
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
