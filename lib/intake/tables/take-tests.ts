import type { TestTable } from "./types";

/** The tests of a file in which nothing is open, as a request carries them: each with the file that it was read from. */
export function takeTests({ tests, source }: Pick<TestTable, "tests" | "source">): Record<string, unknown>[] {
  return tests.map((test) => ({ ...(source ? { source } : {}), ...test }));
}
