import { existsSync, readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { type ReadyLexicon, takeReady } from "@/lib/lexicon/ready-lexicon";

/** Beside the built program lies its lexicon, compiled once with it; run from its sources, the program compiles it. */
const READY_LEXICON = new URL("./lexicon.bin", import.meta.url);

if (existsSync(READY_LEXICON)) takeReady(deserialize(readFileSync(READY_LEXICON)) as ReadyLexicon);
