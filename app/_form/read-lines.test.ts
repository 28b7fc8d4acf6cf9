import { expect, test } from "vitest";
import { readLines } from "./read-lines";

test("gives each line once, when it is whole", () => {
  const lines = readLines();
  const whole = '{"page":1}\n{"page":2}\n{"document":{"name":"二.pdf"}}\n';
  const given = [...whole].map((_, at) => lines(whole.slice(0, at + 1))).filter((fresh) => fresh.length > 0);
  expect(given).toEqual([[{ page: 1 }], [{ page: 2 }], [{ document: { name: "二.pdf" } }]]);
});

test("gives several that came together, and nothing of one that broke off", () => {
  const lines = readLines();
  expect(lines('{"page":1}\n{"page":2}\n{"pa')).toEqual([{ page: 1 }, { page: 2 }]);
  expect(lines('{"page":1}\n{"page":2}\n{"pa')).toEqual([]);
});

test("passes over what is no record", () => {
  expect(readLines()('<html>\n\n3\nnull\n{"page":1}\n')).toEqual([{ page: 1 }]);
});
