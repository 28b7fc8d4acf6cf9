import { expect, test } from "vitest";
import { GET } from "./route";

const get = (file: string) =>
  GET(new Request(`http://localhost/templates/${file}`), { params: Promise.resolve({ file }) });

test.each([
  ["en.csv", "text/csv", "mass before drying"],
  ["zh.csv", "text/csv", "干燥前质量"],
])("%s is a table to be filled in", async (file, type, heading) => {
  const answer = await get(file);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain(type);
  expect(answer.headers.get("content-disposition")).toContain(`touchstone-test-data-${file}`);
  expect(await answer.text()).toContain(heading);
});

test.each(["en.xlsx", "zh.xlsx"])("%s is a workbook", async (file) => {
  const bytes = new Uint8Array(await (await get(file)).arrayBuffer());
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});

test.each(["en.xls", "fr.csv", "../env"])("%s is not there", async (file) => {
  expect((await get(file)).status).toBe(404);
});
