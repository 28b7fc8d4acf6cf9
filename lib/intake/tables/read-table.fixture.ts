import { expect } from "vitest";
import { parseTestTable } from "./parse-test-table";
import { readTestTable } from "./read-test-table";
import type { TableAnswers } from "./types";

export const today = new Date("2026-03-05T12:00:00Z");

export const sample = { id: "A1", before: "200.00", after: "199.01", unit: "g" };
export const head = "id,before (g),after (g)";

export const read = (content: string | Uint8Array, answers: TableAnswers = {}, name = "a.csv") =>
  readTestTable(
    { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content },
    { today },
    answers,
  );

/** The tests of a file of which nothing is open and nothing wrong, without the place that they were read from. */
export function tests(content: string | Uint8Array, answers?: TableAnswers) {
  const table = read(content, answers);
  expect(table.problems).toEqual([]);
  expect(table.questions).toEqual([]);
  return parseTestTable(table, today).map(({ source: _, ...test }) => test);
}

export const asked = (content: string | Uint8Array, answers?: TableAnswers) =>
  read(content, answers).questions.map(({ key }) => key);

export const refused = (content: string | Uint8Array, answers?: TableAnswers) =>
  read(content, answers).problems.map(({ code, cell }) => (cell === undefined ? code : `${cell} ${code}`));

export const notes = (content: string) => read(content).notes.map(({ code, say }) => `${code}: ${say.en}`);
