import { expect, it } from "vitest";
import { OutputBytes } from "./output-bytes";

const read = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const ROOM = 8;

it.each([
  ["leaves room", "固态"],
  ["just fits", "固态ab"],
  ["is one byte too long", "固态abc"],
  ["ends inside a character of two units", "abcdefg😀"],
  ["is many times as long", "半固态".repeat(100)],
])("holds a text that %s", (_, text) => {
  const output = new OutputBytes(new ArrayBuffer(ROOM));
  output.add(text);
  output.add("\n");
  expect(read(output.bytes())).toBe(`${text}\n`);
});

it("uses the buffer that it is given as long as there is room, whatever it holds from before", () => {
  const spare = new TextEncoder().encode("earlier!").buffer;
  const output = new OutputBytes(spare);
  output.add("now");
  expect(read(output.bytes())).toBe("now");
  expect(output.bytes().buffer).toBe(spare);
});
