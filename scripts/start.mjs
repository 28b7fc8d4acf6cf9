// `npm start`: everything a fresh machine needs, then the site, and its database kept alive beside it.
import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { lockData } from "./launcher-lock.mjs";
import { whyPortIsRefused } from "./ports.mjs";
import { step, tell } from "./progress.mjs";
import { root } from "./root.mjs";
import {
  ensureBuild,
  ensureClient,
  ensureDependencies,
  ensureDevice,
  ensureExtractProgram,
  ensureStyle,
} from "./setup.mjs";

const host = process.env.HOST || "127.0.0.1";
const port = process.env.PORT || "3000";
const dataDirectory = path.resolve(root, process.env.DATA_DIR || "data");

let lock;
let database;
let site;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));
main().catch(async (error) => {
  await stop(1, error);
});

async function main() {
  lock = lockData(dataDirectory);
  await requirePort();
  await ensureDependencies();
  if (!process.env.DATABASE_URL) await step("database", openDatabase);
  await step("migrations", applyMigrations);
  await ensureClient();
  await ensureStyle();
  await ensureDevice();
  process.env.EXTRACT_PROGRAM = await ensureExtractProgram();
  await ensureBuild();
  if (stopping) return;
  await serve();
  tell(`ready at http://${host.includes(":") ? `[${host}]` : host}:${port}`);
  if (database) await keepDatabase();
}

async function requirePort() {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) throw new Error(`PORT=${port} is not a port.`);
  let refusal = await whyPortIsRefused(host, Number(port));
  // The site of a launcher that was killed goes by itself, a moment later.
  for (let waited = 0; refusal === "EADDRINUSE" && lock.stale && waited < 5_000; waited += 200) {
    await pause(200);
    refusal = await whyPortIsRefused(host, Number(port));
  }
  if (refusal === "EADDRINUSE") {
    throw new Error(
      `Port ${port} of ${host} is in use by another program. Choose another one: PORT=${Number(port) + 1} npm start`,
    );
  }
  if (refusal) throw new Error(`The site cannot listen on ${host}:${port} (${refusal}). Choose another PORT or HOST.`);
}

async function openDatabase() {
  const { startDatabase } = await import("./database.mjs");
  database = await startDatabase({ directory: path.join(dataDirectory, "postgres") });
  process.env.DATABASE_URL = database.url;
  return `${database.adopted ? "PostgreSQL runs already" : "PostgreSQL started"} as ${database.how}, port ${database.port}`;
}

async function applyMigrations() {
  const { migrate } = await import("./migrate.mjs");
  const applied = await migrate(process.env.DATABASE_URL);
  return applied.length === 0 ? undefined : `applied ${applied.join(", ")}`;
}

/** Resolves once the site listens; the launcher ends with it. */
function serve() {
  site = spawn(process.execPath, [path.join(root, "scripts/serve.mjs")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, HOST: host, PORT: port, DATA_DIR: dataDirectory },
    // Ctrl-C in a terminal goes to the launcher alone, which stops both in order.
    detached: true,
  });
  site.once("exit", (code) => stop(1, new Error(`The site ended by itself (exit ${code}).`)));
  return new Promise((resolve) => site.once("message", resolve));
}

/** A database that dies comes back on the same port, so that the site finds it again. */
async function keepDatabase() {
  while (!stopping) {
    await pause(500);
    if (stopping || database.running()) continue;
    tell("database: PostgreSQL went away; starting it again");
    const { startDatabase } = await import("./database.mjs");
    const revived = await startDatabase({ directory: path.join(dataDirectory, "postgres"), port: database.port }).catch(
      (error) => tell(`database: ${error.message} Trying again.`),
    );
    if (!revived) continue;
    database = revived;
    if (stopping) await revived.stop();
    else tell(`database: PostgreSQL is back on port ${database.port}`);
  }
}

async function stop(code, error) {
  if (stopping) return;
  stopping = true;
  if (error) tell(error.message);
  if (site && site.exitCode === null && site.signalCode === null) {
    const gone = new Promise((resolve) => site.once("exit", resolve));
    site.kill("SIGTERM");
    await gone;
  }
  await database?.stop();
  lock?.release();
  if (site && !error) tell("stopped");
  process.exit(code);
}
