import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/built.ts',
    // Whole programs are started; on a busy machine that takes a while.
    testTimeout: 20_000,
  },
})
