// `npm run mutation [-- FOLDER …] [--sample N]`: changes the engine in thousands of small ways, one at a time, and asks
// of each whether a test notices. Prints the score of every file; exits 1 where less than 80 % of the changes are noticed.
// All of it takes hours. `--sample N` changes every Nth stretch of lines alone, spread evenly over all files.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { giveUp, tell } from "./progress.mjs";
import { root } from "./root.mjs";
import { ensureDependencies } from "./setup.mjs";

/** Long enough to hold whole statements: a change is made only where all of it lies inside. */
const STRETCH_LINES = 30;

await ensureDependencies().catch(giveUp);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: "string" } } });
const every = Number(values.sample ?? 1);
if (!Number.isInteger(every) || every < 1) giveUp(new Error("Give --sample a whole number, such as --sample 10."));
const asked = positionals.length > 0 ? positionals : ["lib/engine"];
const cache = path.join(root, "node_modules/.cache/touchstone-mutation");
fs.mkdirSync(cache, { recursive: true });
const config = path.join(cache, "stryker.json");
fs.writeFileSync(
  config,
  JSON.stringify({
    packageManager: "npm",
    testRunner: "vitest",
    plugins: [path.join(root, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js")],
    vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false },
    mutate: every === 1 ? asked.flatMap(listSources) : takeStretches(asked.flatMap(listSources)),
    ignorePatterns: ["**", "!lib/**", "lib/db/generated", "!scripts/mutation/**", "!package.json", "!tsconfig.json"],
    tempDirName: path.join(cache, "sandbox"),
    coverageAnalysis: "perTest",
    // What runs while a module is loaded would need all tests again for each change.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: path.join(cache, "incremental.json"),
    reporters: ["clear-text", "progress-append-only", "json"],
    jsonReporter: { fileName: path.join(cache, "report.json") },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
    thresholds: { high: 90, low: 80, break: 80 },
    timeoutMS: 20_000,
    concurrency: 2,
    checkers: [],
    tsconfigFile: "no-project-references",
  }),
);
tell(`mutation: ${asked.join(", ")}; survivors are listed in ${path.relative(root, path.join(cache, "report.json"))}`);
const stryker = path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run", config], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;

/** Every file of a folder that holds what the engine does: no test, no type alone. */
function listSources(asked) {
  if (asked.endsWith(".ts")) return [asked];
  return fs
    .readdirSync(path.join(root, asked), { recursive: true, withFileTypes: true })
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$|\/(types|properties)\//.test(file))
    .sort();
}

/** Every Nth of all stretches, counted on from file to file, so that short files have their turn as well. */
function takeStretches(files) {
  let count = 0;
  return files.flatMap((file) => {
    const lines = fs.readFileSync(path.join(root, file), "utf8").split("\n").length;
    const starts = Array.from({ length: Math.ceil(lines / STRETCH_LINES) }, (_, n) => n * STRETCH_LINES + 1);
    return starts
      .filter(() => count++ % every === 0)
      .map((start) => `${file}:${start}-${Math.min(lines, start + STRETCH_LINES - 1)}`);
  });
}
