import { expect, test } from "vitest";
import { mendReading } from "./mend-reading";

test.each([
  ["极光一号: 全固态电池", "极光一号：全固态电池"],
  ["说明 ; 目前", "说明；目前"],
  ["电池(固态)", "电池（固态）"],
  ["固 态 电池", "固态电池"],
  ["能量密度 400 Wh/kg", "能量密度 400 Wh/kg"],
  ["310 Whikg", "310 Wh/kg"],
  ["310 Why/kg", "310 Wh/kg"],
  ["Why: it is solid", "Why: it is solid"],
  ["a cell (solid), it says", "a cell (solid), it says"],
])("%s → %s", (read, meant) => {
  expect(mendReading(read)).toBe(meant);
});
