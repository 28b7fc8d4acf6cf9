import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** What a room may import: other rooms (with `type` in front where types alone may pass) and packages. */
const walls: Record<string, { rooms: string[]; packages: string[] }> = {
  engine: { rooms: [], packages: [] },
  // Lexicons are compiled, rulebooks checked with the engine's own arithmetic, when they are loaded.
  lexicon: { rooms: ["engine", "errors", "digest"], packages: ["zod"] },
  rulebook: { rooms: ["engine", "errors", "digest"], packages: ["zod"] },
  // Whether masses show a gain beyond the uncertainty is asked at the door with the engine's exact arithmetic, so that
  // there is one; and a rulebook that is unknown or contested is a problem of the request like any other.
  // Of files the raw bytes are named by their digest, zip and XML are unpacked by packages, and templates are written.
  // Documents are read in a process of its own (node:…); pages of HTML by the two packages that readers' views use.
  // PDF files and pictures are read by libraries that bring data of their own, found on disk: a child process does that.
  // How many of those run at once is counted in one place a process.
  intake: {
    rooms: ["engine", "errors", "digest", "rulebook", "csv", "process-wide"],
    packages: [
      "zod",
      "#sha256",
      "papaparse",
      "fflate",
      "saxen",
      "write-excel-file/universal",
      "linkedom",
      "@mozilla/readability",
      "node:child_process",
      "node:fs",
      "node:os",
      "node:path",
      "node:stream/consumers",
      "pdfjs-dist/legacy/build/pdf.mjs",
      "pdfjs-dist/legacy/build/pdf.worker.mjs",
      "tesseract.js-core/tesseract-core-simd-lstm.js",
      "@napi-rs/canvas",
      "node:module",
    ],
  },
  // Cells that a spreadsheet would take for a formula are neutralised in every CSV that is written, by whichever room.
  csv: { rooms: [], packages: [] },
  report: { rooms: ["engine", "lexicon", "rulebook", "errors", "digest", "i18n", "csv"], packages: ["zod"] },
  // What is published, in the forms that other programs read: strings and bytes from a report, with no route and no store.
  // The vocabulary of schema.org is there as types, so that a property which it does not have does not compile.
  // The description of the addresses is made from the schemas that read what comes in, and from the table of refusals.
  exports: {
    rooms: ["type engine", "report", "i18n", "intake", "record", "errors"],
    packages: ["schema-dts", "qrcode", "zod"],
  },
  i18n: { rooms: [], packages: ["negotiator"] },
  db: {
    rooms: ["report", "errors", "env", "process-wide"],
    packages: ["@prisma/adapter-pg", "node:fs/promises", "node:path"],
  },
  audits: {
    rooms: [
      "db",
      "type engine",
      "intake",
      "record",
      "report",
      "rulebook",
      "errors",
      "digest",
      "env",
      "place-once",
      "process-wide",
    ],
    packages: ["node:crypto", "node:fs", "node:path"],
  },
  // What a receipt is made of and checked by. It knows neither database nor route; its one file is that of the signing
  // keys. A bundle is checked by making its report again, with the rooms that made it.
  record: {
    rooms: ["engine", "intake", "report", "rulebook", "errors", "digest", "place-once"],
    packages: ["zod", "jose", "node:crypto", "node:fs", "node:path"],
  },
  // What every door on HTTP shares: body limits, origin, rates, problems. It decides nothing about audits.
  http: {
    rooms: ["type engine", "i18n", "errors", "env", "process-wide"],
    packages: ["node:crypto", "node:net", "rate-limiter-flexible"],
  },
  browser: {
    rooms: ["engine", "lexicon", "rulebook", "intake", "report", "type i18n", "errors", "digest"],
    packages: ["@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
  },
  cli: {
    rooms: ["exports", "engine", "lexicon", "rulebook", "intake", "record", "report", "type i18n", "errors", "digest"],
    packages: [
      "node:events",
      "node:fs",
      "node:os",
      "node:path",
      "node:util",
      "node:process",
      "node:readline",
      "node:stream",
      "node:v8",
      "node:worker_threads",
    ],
  },
  // The preview image is drawn with the project's own fonts, read from disk.
  components: {
    rooms: ["type report", "type rulebook", "type lexicon", "type intake", "type exports", "i18n"],
    packages: [
      "react",
      "react-dom/server",
      "d3-scale",
      "@napi-rs/canvas",
      "node:crypto",
      "node:fs",
      "node:path",
      "node:zlib",
    ],
  },
  // The page about the site names its operator, who is set in the environment; the page about the method shows the cues
  // by which the lexicon tells contexts apart. Public reports are packed once, for every reader who unpacks.
  app: {
    rooms: [
      "audits",
      "http",
      "intake",
      "report",
      "rulebook",
      "i18n",
      "browser",
      "components",
      "errors",
      "digest",
      "process-wide",
      "csv",
      "exports",
      "env",
      "lexicon",
    ],
    packages: ["react", "next", "next/headers", "node:crypto", "node:zlib", "negotiator"],
  },
  errors: { rooms: ["type engine"], packages: [] },
  digest: { rooms: [], packages: ["canonicalize", "#sha256"] },
  sha256: { rooms: [], packages: ["node:crypto"] },
  env: { rooms: [], packages: ["zod", "node:path"] },
  "process-wide": { rooms: [], packages: [] },
  // Files that hold a secret are made in one way, whichever room reads them.
  "place-once": { rooms: [], packages: ["node:crypto", "node:fs", "node:path"] },
};

interface Import {
  from: string;
  type: boolean;
}

const files = ["lib", "components", "app"].flatMap((folder) => listFiles(path.join(root, folder)));
const rooms = [...new Set(files.map(roomOf))].sort();

test.each(rooms)("%s imports what its wall lets through", (room) => {
  const breaches = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => breachesOf(file, readFileSync(file, "utf8")));
  expect(breaches).toEqual([]);
});

test("Prisma's client is known to the store alone", () => {
  const knowing = files.filter((file) => /@prisma\/|db\/generated|from "pg"/.test(readFileSync(file, "utf8")));
  expect(new Set(knowing.map(roomOf))).toEqual(new Set(["db"]));
});

describe("the reader of imports", () => {
  test.each([
    ["lib/engine/a.ts", 'import { x } from "./text";', []],
    ["lib/engine/a.ts", 'import type { z } from "zod";', ["zod"]],
    ["lib/engine/a.ts", 'import { x } from "../errors";', ["../errors"]],
    ["lib/engine/text/a.ts", 'import { x } from "../types";', []],
    ["lib/audits/a.ts", 'import type { AuditInput } from "@/lib/engine/types";', []],
    ["lib/audits/a.ts", 'import { audit } from "@/lib/engine";', ["@/lib/engine"]],
    ["lib/audits/a.ts", 'import { type AuditInput, audit } from "@/lib/engine";', ["@/lib/engine"]],
    ["app/a/route.ts", 'import {\n  findAudit,\n} from "@/lib/db";', ["@/lib/db"]],
    ["app/a/route.ts", 'const { ask } = await import("@/lib/db/client");', ["@/lib/db/client"]],
    ["components/a.tsx", 'export { readReport } from "@/lib/report";', ["@/lib/report"]],
    ["components/a.tsx", 'import "server-only";', ["server-only"]],
  ])("%s: %s", (file, source, breaches) => {
    expect(breachesOf(path.join(root, file), source).map((breach) => breach.split(" ← ")[0])).toEqual(breaches);
  });
});

/** `import ← file` for each import that the wall of the file's room does not let through. */
function breachesOf(file: string, source: string): string[] {
  const room = roomOf(file);
  const wall = walls[room];
  if (!wall) return [`no wall stands around ${room} ← ${path.relative(root, file)}`];
  const passes = ({ from, type }: Import): boolean => {
    if (from.startsWith(".")) return roomOf(path.resolve(path.dirname(file), from)) === room;
    if (!from.startsWith("@/")) return wall.packages.includes(from);
    const target = roomOf(path.join(root, from.slice(2)));
    return target === room || wall.rooms.includes(target) || (type && wall.rooms.includes(`type ${target}`));
  };
  return importsOf(source)
    .filter((one) => !passes(one))
    .map(({ from }) => `${from} ← ${path.relative(root, file)}`);
}

function importsOf(source: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\s+from\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...source.matchAll(statement)].map(([, type, from, dynamic]) => ({
    from: from ?? dynamic ?? "",
    type: type !== undefined,
  }));
}

/** lib/engine/text/scan.ts → engine · app/page.tsx → app */
function roomOf(file: string): string {
  const [top = "", second = ""] = path.relative(root, file).split(path.sep);
  return top === "lib" ? (second.split(".")[0] ?? "") : top;
}

// Tests and what supports them look into any room they need.
function listFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) return ["generated", "support"].includes(entry.name) ? [] : listFiles(file);
    return /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file) ? [file] : [];
  });
}
