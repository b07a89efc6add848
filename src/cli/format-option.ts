/** The `--format` option of a command, with the formats that it knows. */
import type { Option, Command as Program } from 'commander';

/** The first of the formats is the default. */
export function formatOption(program: Program, formats: readonly string[]): Option {
  return program
    .createOption('--format <format>', 'how the result is written')
    .choices([...formats])
    .default(formats[0]);
}
