import type { TestData } from "@/lib/engine/types";
import { testsSchema } from "../test-schema";
import type { TestTable } from "./types";

/** Typed tests of a file in which nothing is open, each with the file that it comes from. Empty where something is. */
export function parseTestTable({ tests, questions, problems }: TestTable, today: Date): TestData[] {
  if (questions.length > 0 || problems.length > 0) return [];
  return (testsSchema(today).parse({ tests }).tests ?? []) as TestData[];
}
