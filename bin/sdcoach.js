#!/usr/bin/env node
// Starts sdcoach: answers --version before anything else loads, and hands the rest to the built program.
import { existsSync, readFileSync } from 'node:fs';

const [, , first] = process.argv;
if (first === '--version' || first === '-V') {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else if (existsSync(new URL('../dist/cli.js', import.meta.url))) {
  const { createNodeHost, describeBug, main } = await import('../dist/cli.js');
  process.on('uncaughtException', (error) => {
    process.stderr.write(describeBug(error));
    process.exit(3);
  });
  const code = await main(createNodeHost());
  // Node before 24 aborts when it exits after its terminal went away; the signal's own end means the same to a shell.
  if (code === 129 && process.stdin.isTTY && !(await import('node:tty')).isatty(0)) {
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  }
  process.exit(code);
} else {
  process.stderr.write('sdcoach is not built yet. Run "npm ci", or "npm run build" after a change.\n');
  process.exitCode = 3;
}
