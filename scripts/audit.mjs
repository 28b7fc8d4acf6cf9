// `npm run --silent audit -- …`: builds the program where a source has changed, then runs it in this process. Its output
// is the command's own; ours goes to standard error.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { giveUp } from "./progress.mjs";
import { ensureAuditProgram, ensureDependencies, ensureExtractProgram } from "./setup.mjs";

await ensureDependencies().catch(giveUp);
const folder = await ensureAuditProgram().catch(giveUp);
// Lines of JSON are read at once, and are no documents.
if (!process.argv.includes("--jsonl")) process.env.EXTRACT_PROGRAM ??= await ensureExtractProgram().catch(giveUp);
await import(pathToFileURL(path.join(folder, "audit.mjs")).href);
