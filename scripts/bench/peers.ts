import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Other programs that one might take instead, from scripts/bench/peers; installed when first asked for. */
export interface Peers {
  /** textlint with textlint-rule-prh over these terms: the number of messages. */
  textlint(terms: string[]): (text: string) => Promise<number>;
  /** alex with its own lists: the number of messages. */
  alex(): Promise<(text: string) => number>;
  /** `rg -i -o -b -F -f` over a file, its output; undefined where it is not made for this machine. */
  ripgrep(terms: string[]): ((file: string) => string) | undefined;
  /** Readers of workbooks: the number of rows that each makes of the bytes. */
  workbooks(): Promise<Record<"exceljs" | "readExcelFile", (bytes: Uint8Array) => Promise<number>>>;
}

export function ensurePeers(root: string): Peers {
  const folder = path.join(root, "scripts/bench/peers");
  const installed = path.join(folder, "node_modules/.package-lock.json");
  const lock = path.join(folder, "package-lock.json");
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    process.stderr.write("touchstone: peers of the benchmarks: installing, once\n");
    execFileSync("npm", ["ci", "--loglevel=error"], { cwd: folder, stdio: ["ignore", 2, 2] });
  }
  const require = createRequire(path.join(folder, "package.json"));
  return {
    textlint: (terms) => makeTextlint(require, terms),
    alex: async () => {
      const alex = await import(pathToFileURL(require.resolve("alex")).href);
      return (text) => alex.text(text).messages.length;
    },
    ripgrep: (terms) => makeRipgrep(require, terms),
    workbooks: () => makeWorkbookReaders(require),
  };
}

function makeTextlint(require: NodeJS.Require, terms: string[]) {
  const { TextlintKernel } = require("@textlint/kernel");
  const rule = require("textlint-rule-prh").default;
  const plugin = require("@textlint/textlint-plugin-text").default;
  const kernel = new TextlintKernel();
  const rules = terms.map((term) => `  - expected: ${JSON.stringify(`«${term}»`)}\n    pattern: ${pattern(term)}\n`);
  const options = { ruleContents: [`version: 1\nrules:\n${rules.join("")}`] };
  return async (text: string): Promise<number> => {
    const result = await kernel.lintText(text, {
      ext: ".txt",
      filePath: "corpus.txt",
      plugins: [{ pluginId: "text", plugin }],
      rules: [{ ruleId: "prh", rule, options }],
    });
    return result.messages.length;
  };
}

const pattern = (term: string) => `/${term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}/gi`;

function makeRipgrep(require: NodeJS.Require, terms: string[]) {
  let program: string;
  try {
    program = require.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`);
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "touchstone-bench-"));
  const list = path.join(folder, "terms.txt");
  const output = path.join(folder, "matches.txt");
  writeFileSync(list, terms.map((term) => `${term}\n`).join(""));
  return (file: string): string => {
    // Into a file, as it is fastest; reading it again is no part of what is measured of others.
    execFileSync("sh", ["-c", `"$0" -i -o -b -F -f "$1" "$2" > "$3"`, program, list, file, output]);
    return output;
  };
}

async function makeWorkbookReaders(require: NodeJS.Require) {
  const { Workbook } = require("exceljs");
  const { default: readSheet } = await import(pathToFileURL(require.resolve("read-excel-file/node")).href);
  return {
    exceljs: async (bytes: Uint8Array): Promise<number> => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      return workbook.worksheets[0].rowCount;
    },
    readExcelFile: async (bytes: Uint8Array): Promise<number> => (await readSheet(Buffer.from(bytes))).length,
  };
}

/** What `rg -o -b` wrote: `offset:words` a line, the offset in bytes of UTF-8. */
export function readRipgrepMatches(file: string): { start: number; bytes: number }[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.slice(0, -1).map((line) => {
    const colon = line.indexOf(":");
    return { start: Number(line.slice(0, colon)), bytes: Buffer.byteLength(line.slice(colon + 1)) };
  });
}
