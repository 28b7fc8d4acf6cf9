import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listRulebooks } from ".";
import contested from "./contested.json";
import custody from "./custody.json";
import decisions from "./decision-table.json";
import { findFaults } from "./find-faults";
import houseRules from "./house-rules.json";
import * as schemas from "./rulebook-schema";
import sources from "./sources.json";
import testWording from "./test-wording.json";
import wording from "./wording.json";

// The rulebooks are loaded as they lie there, unchecked, on readers' devices too: this is where they are checked.

test.each([
  ["contested.json", schemas.contestedSchema, contested],
  ["custody.json", schemas.custodySchema, custody],
  ["decision-table.json", schemas.decisionsSchema, decisions],
  ["house-rules.json", schemas.houseRulesSchema, houseRules],
  ["sources.json", schemas.sourcesSchema, sources],
  ["test-wording.json", schemas.wordingSchema, testWording],
  ["wording.json", schemas.wordingSchema, wording],
])("%s keeps its schema", (_, schema, data) => {
  expect(schema.parse(data)).toEqual(data);
});

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))("%s", (folder) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, folder, file), "utf8"));

  test.each([
    ["standard.json", schemas.standardSchema],
    ["terms.json", schemas.termsSchema],
    ["requirements.json", schemas.requirementsSchema],
  ])("%s keeps its schema", (file, schema) => {
    const data = read(file);
    expect(schema.parse(data)).toEqual(data);
  });

  test("is a rulebook one can be judged by, without a fault between its parts", () => {
    const loaded = listRulebooks().find(({ rulebook }) => rulebook.id === read("standard.json").id);
    expect(loaded && findFaults(loaded.rulebook)).toEqual([]);
  });
});
