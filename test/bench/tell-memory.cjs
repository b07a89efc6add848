/** Preloaded into a measured program: tells at its end how much memory it had at most, threads included. */
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS));
  });
}
