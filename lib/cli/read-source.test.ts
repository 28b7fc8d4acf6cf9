import { describe, expect, it } from "vitest";
import { FILE_LIMIT, splitLines } from "./read-source";

async function* chunks(...parts: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}
async function lines(...parts: (string | Buffer)[]) {
  const found: [number, string | undefined][] = [];
  for await (const { number, bytes } of splitLines(chunks(...parts))) {
    found.push([number, bytes && Buffer.from(bytes).toString()]);
  }
  return found;
}

describe("splitLines", () => {
  it("joins what chunks cut, also inside a character", async () => {
    const battery = Buffer.from("电池");
    expect(await lines("a", "b\nc", battery.subarray(0, 2), battery.subarray(2), "\n\nlast")).toEqual([
      [1, "ab"],
      [2, "c电池"],
      [3, ""],
      [4, "last"],
    ]);
  });

  it("sees no line after a final line feed, and none in nothing", async () => {
    expect(await lines("a\n")).toEqual([[1, "a"]]);
    expect(await lines("")).toEqual([]);
  });

  it("takes a line of the limit, and passes over one of a byte more without holding it", async () => {
    const full = Buffer.alloc(FILE_LIMIT / 2, "x");
    const [within] = await lines(full, full, "\n");
    expect(within?.[1]).toHaveLength(FILE_LIMIT);
    expect(await lines(full, full, "x\nnext")).toEqual([
      [1, undefined],
      [2, "next"],
    ]);
  });
});
