// What a fresh clone needs before anything runs. Each step looks first whether it has been done.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { step, tell } from "./progress.mjs";
import { root } from "./root.mjs";

const at = (...parts) => path.join(root, ...parts);
const quiet = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
Object.assign(process.env, quiet);

/** Dependencies as the lock names them, whenever the lock is newer than what is installed. */
export async function ensureDependencies() {
  const installed = at("node_modules/.package-lock.json");
  const current =
    fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(at("package-lock.json")).mtimeMs;
  if (current) return;
  tell("dependencies: installing, once");
  await step("dependencies", () => {
    run("npm", ["ci", "--include=dev", "--loglevel=error"], { shell: process.platform === "win32" });
    return "installed";
  });
}

/** Prisma's client, generated from the schema. */
export async function ensureClient() {
  const stamp = at("lib/db/generated/.made-from");
  const made = contentDigest(["prisma/schema.prisma", "package-lock.json"]);
  if (readOr(stamp, "") === made) return;
  await step("database client", () => {
    // The command insists on an engine, which it would download, but starts none for `generate`: any program will do.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
    run(process.execPath, [at("node_modules/prisma/build/index.js"), "generate"], { env });
    fs.writeFileSync(stamp, made);
    return "generated";
  });
}

/** The stylesheet of the pages without scripts, and the fonts. */
export async function ensureStyle() {
  const stamp = at("node_modules/.touchstone-style");
  const made = contentDigest(["app", "components", "scripts/build-style.mjs", "package-lock.json"]);
  const outputs = [at("components/document/generated/style.ts"), at("public/fonts")];
  if (readOr(stamp, "") === made && outputs.every((file) => fs.existsSync(file))) return;
  await step("style", async () => {
    await import(pathToFileURL(at("scripts/build-style.mjs")).href);
    fs.writeFileSync(stamp, made);
    return "built";
  });
}

/** The program that reads on the reader's own device. */
export async function ensureDevice() {
  const stamp = at("node_modules/.touchstone-device");
  const made = contentDigest(["lib", "scripts/build-device.mjs", "tsconfig.json", "package-lock.json"]);
  if (readOr(stamp, "") === made && fs.existsSync(at("public/device"))) return;
  await step("device program", async () => {
    const { buildDevice } = await import("./build-device.mjs");
    await buildDevice(at("public/device"));
    fs.writeFileSync(stamp, made);
    return "built";
  });
}

/** The site, built whenever a source differs from the last build. */
export async function ensureBuild() {
  const stamp = at(".next/made-from");
  const made = contentDigest(SOURCES);
  if (readOr(stamp, "") === made && fs.existsSync(at(".next/BUILD_ID"))) return;
  tell("site: building");
  await step("site", () => {
    // A build that fails half way must not pass for the one before.
    fs.rmSync(stamp, { force: true });
    run(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], {
      env: { ...process.env, NODE_ENV: "production" },
    });
    fs.writeFileSync(stamp, made);
    return "built";
  });
}

/** The command line's own program, in one file beside that of its threads; returns the folder. */
export const ensureAuditProgram = () => ensureProgram("audit", ["lib/cli/audit.ts", "lib/cli/line-worker.ts"]);

/** The benchmarks, built like what they measure. */
export const ensureBenchProgram = () => ensureProgram("bench", ["scripts/bench/bench.ts"], ["scripts/bench"]);

/** TypeScript as plain modules in a folder named by their sources; returns the folder. */
async function ensureProgram(name, entryPoints, sources = []) {
  const programs = at(`node_modules/.cache/touchstone-${name}`);
  const digest = contentDigest(["lib", "tsconfig.json", "package-lock.json", ...sources]);
  const folder = path.join(programs, digest.slice(0, 16));
  if (fs.existsSync(folder)) return folder;
  await step(`${name} program`, async () => {
    const { build } = await import("esbuild");
    fs.rmSync(programs, { recursive: true, force: true });
    // Under its own name only once it is whole: two commands may build at the same time.
    const unfinished = path.join(programs, `unfinished-${process.pid}`);
    await build({
      entryPoints: entryPoints.map((file) => at(file)),
      outdir: unfinished,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      // They bring data or binaries of their own, which they look for beside themselves.
      external: ["pdfjs-dist/*", "tesseract.js-core/*", "@napi-rs/canvas"],
      tsconfig: at("tsconfig.json"),
      logLevel: "error",
    });
    if (!fs.existsSync(folder)) fs.renameSync(unfinished, folder);
    return "built";
  });
  return folder;
}

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Of names and contents: a clone, a copy or a switched branch says nothing by its times. Tests are no part of a build. */
function contentDigest(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(at(source))).sort()) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(file) {
  if (!fs.existsSync(file)) return [];
  if (!fs.statSync(file).isDirectory()) return /\.test\.tsx?$/.test(file) ? [] : [file];
  if (["generated", "node_modules"].includes(path.basename(file))) return [];
  return fs.readdirSync(file).flatMap((name) => listFiles(path.join(file, name)));
}

function readOr(file, otherwise) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : otherwise;
}

// What a tool prints goes to standard error, and only where it fails: a person waits for one line a step.
function run(program, args, options = {}) {
  try {
    execFileSync(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26, ...options });
  } catch (error) {
    process.stderr.write(error.stdout ?? "");
    process.stderr.write(error.stderr ?? "");
    throw new Error(`${path.basename(args[0] ?? program)} failed (exit ${error.status}); what it said stands above.`);
  }
}
