import { defineConfig } from "vitest/config";

/** The tests that hold the engine: its own and the lexicon's and rulebooks' cases. No database, no browser. */
export default defineConfig({
  resolve: { alias: { "@": process.cwd() } },
  test: {
    root: process.cwd(),
    include: ["lib/{engine,lexicon,rulebook}/**/*.test.ts"],
    // Properties take long on each of thousands of mutants, and what they find has a case of its own.
    exclude: ["lib/engine/properties/**", "**/node_modules/**"],
    setupFiles: ["scripts/mutation/skip-long.ts"],
    // Code that counts its own steps is slow, and the machine may be busy with other work.
    testTimeout: 60_000,
  },
});
