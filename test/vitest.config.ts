import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Much of the time is spent waiting for programs, so that no core needs to be left free.
    maxWorkers: '100%',
  },
});
