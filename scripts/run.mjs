// Runs a TypeScript file: `node scripts/run.mjs FILE [arguments]`. Its output is the command's own; ours goes to
// standard error.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { giveUp } from "./progress.mjs";
import { root } from "./root.mjs";
import { ensureDependencies } from "./setup.mjs";

const [file, ...args] = process.argv.slice(2);
await ensureDependencies().catch(giveUp);
const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
// The caller's directory stays, so that files are found where the caller means them.
const child = spawn(process.execPath, ["--import", tsx, path.join(root, file), ...args], {
  stdio: "inherit",
  env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("error", giveUp);
child.once("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
