// `npm run mutation [-- FOLDER …]`: changes the engine in thousands of small ways, one at a time, and asks of each
// whether a test notices. Prints the score of every file; exits 1 where less than 80 % of the changes are noticed.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { giveUp, tell } from "./progress.mjs";
import { root } from "./root.mjs";
import { ensureDependencies } from "./setup.mjs";

await ensureDependencies().catch(giveUp);
const folders = process.argv.slice(2);
const asked = folders.length > 0 ? folders : ["lib/engine"];
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
    mutate: [
      ...asked.map((folder) => (folder.endsWith(".ts") ? folder : `${folder}/**/*.ts`)),
      "!lib/engine/**/*.{test,fixture}.ts",
      "!lib/engine/types/**",
      "!lib/engine/properties/**",
    ],
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
