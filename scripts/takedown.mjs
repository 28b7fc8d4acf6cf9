// `npm run --silent takedown -- KEY --reason "…"`: the operator ends a publication.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./root.mjs";
import { ensureClient, ensureDependencies } from "./setup.mjs";

const USAGE = 'Usage: npm run --silent takedown -- KEY --reason "why, as readers will see it"';
let database;
try {
  const { key, reason } = readArguments();
  await ensureDependencies();
  await ensureClient();
  await openDatabase();
  const { tsImport } = await import("tsx/esm/api");
  const { takeDown } = await tsImport("../lib/audits/take-down.ts", {
    parentURL: import.meta.url,
    tsconfig: path.join(root, "tsconfig.json"),
  });
  await takeDown(key, reason);
  console.log(`Taken down: /r/${key}`);
} catch (error) {
  process.exitCode = error.name === "AppError" || error.usage ? 2 : 1;
  process.stderr.write(`${error.message}\n`);
} finally {
  // A server that was running before goes on; one that was started for this stops again.
  if (database && !database.adopted) await database.stop();
}
process.exit();

function readArguments() {
  const fail = () => Object.assign(new Error(USAGE), { usage: true });
  let parsed;
  try {
    parsed = parseArgs({ options: { reason: { type: "string" } }, allowPositionals: true });
  } catch {
    throw fail();
  }
  const reason = parsed.values.reason?.trim();
  const [address, ...rest] = parsed.positionals;
  if (!address || rest.length > 0 || !reason) throw fail();
  // The whole address is as good as the key in it.
  return { key: address.split("/r/").at(-1).split(/[/?#]/)[0], reason };
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return;
  const { startDatabase } = await import("./database.mjs");
  const dataDirectory = path.resolve(root, process.env.DATA_DIR || "data");
  const directory = path.join(dataDirectory, "postgres");
  if (!fs.existsSync(directory))
    throw new Error(`There is no database in ${dataDirectory}. Set DATABASE_URL or DATA_DIR.`);
  database = await startDatabase({ directory });
  process.env.DATABASE_URL = database.url;
}
