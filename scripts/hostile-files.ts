import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ARCHIVES } from "./hostile/archives";
import type { HostileFile } from "./hostile/hostile-file";
import { OFFICE } from "./hostile/office";
import { PAGES } from "./hostile/pages";
import { TEXTS } from "./hostile/texts";

/** Files that are built to harm whoever reads them, each with the sentence that it earns. Made anew, never stored. */
export const HOSTILE_FILES: HostileFile[] = [...ARCHIVES, ...OFFICE, ...TEXTS, ...PAGES];

/** `node scripts/run.mjs scripts/hostile-files.ts FOLDER` writes them, to be tried by hand. */
function main(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, make } of HOSTILE_FILES) writeFileSync(path.join(folder, path.basename(name)), make());
}

const [, program, folder] = process.argv;
if (program === import.meta.filename && folder !== undefined) main(folder);
