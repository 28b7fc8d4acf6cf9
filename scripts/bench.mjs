// `npm run bench [-- NAME …]`: builds the benchmarks as the engine ships, then runs them in this process.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { giveUp } from "./progress.mjs";
import { root } from "./root.mjs";
import { ensureAuditProgram, ensureBenchProgram, ensureDependencies } from "./setup.mjs";

await ensureDependencies().catch(giveUp);
await ensureAuditProgram().catch(giveUp);
const folder = await ensureBenchProgram().catch(giveUp);
const { runBenches } = await import(pathToFileURL(path.join(folder, "bench.mjs")).href);
process.exitCode = await runBenches(process.argv.slice(2), root);
