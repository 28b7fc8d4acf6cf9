import { buffer } from "node:stream/consumers";
import { drawHere } from "./draw-here";
import { extractHere } from "./extract-here";
import type { FromProgram, ToProgram } from "./run-in-child";

// The process that reads one file, or draws a page of it. The first line of its input says which, as JSON, all the rest is
// the file's bytes; a line of JSON comes out for each page that is done, the last is the result.
const lines = process.stdout.write.bind(process.stdout);
const answer = (message: FromProgram) => lines(`${JSON.stringify(message)}\n`);
// What libraries have to say must not pass for an answer.
for (const method of ["log", "info", "debug", "warn", "error", "trace"] as const) console[method] = () => {};

const input = await buffer(process.stdin);
const end = input.indexOf(10);
const order = JSON.parse(input.subarray(0, end).toString()) as ToProgram;
const bytes = new Uint8Array(input.buffer, input.byteOffset + end + 1, input.length - end - 1);
const result =
  "draw" in order
    ? await drawHere(bytes, order.draw)
    : await extractHere({ name: order.name, bytes }, (progress) => answer({ progress }));
process.stdout.write(`${JSON.stringify({ result } satisfies FromProgram)}\n`, () => process.exit(0));
