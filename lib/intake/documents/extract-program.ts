import { buffer } from "node:stream/consumers";
import { extractHere } from "./extract-here";
import type { FromProgram } from "./extract-in-child";

// The process that reads one file. The first line of its input is the file's name as JSON, all the rest its bytes; a line
// of JSON comes out for each page that is done, the last is the result.
const lines = process.stdout.write.bind(process.stdout);
const answer = (message: FromProgram) => lines(`${JSON.stringify(message)}\n`);
// What libraries have to say must not pass for an answer.
for (const method of ["log", "info", "debug", "warn", "error", "trace"] as const) console[method] = () => {};

const input = await buffer(process.stdin);
const end = input.indexOf(10);
const name: unknown = JSON.parse(input.subarray(0, end).toString());
const file = {
  name: String(name),
  bytes: new Uint8Array(input.buffer, input.byteOffset + end + 1, input.length - end - 1),
};
const result = await extractHere(file, (progress) => answer({ progress }));
process.stdout.write(`${JSON.stringify({ result } satisfies FromProgram)}\n`, () => process.exit(0));
