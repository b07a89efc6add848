/** What a person reads when sdcoach itself is at fault. */
import { name, version } from '../../package.json';

/** The fault with its stack and a request to report it, ending in a newline. */
export function describeBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${BUG_INTRODUCTION}\n\n${name} ${version}\n${stack}\n\n${BUG_REQUEST}\n`;
}

const BUG_INTRODUCTION = 'This is a bug in sdcoach, not in your input.';
const BUG_REQUEST =
  'Please report it with the lines above, and the files you used if you can share them. Answers already given are saved.';
