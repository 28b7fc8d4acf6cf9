import { writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { makeReady } from "@/lib/lexicon/ready-lexicon";

// The last step of building the command: its lexicon, compiled, into the file that is named.
writeFileSync(process.argv[2] as string, serialize(makeReady()));
