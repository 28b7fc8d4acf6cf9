// A PostgreSQL for machines that have none: the binaries come from npm, the files stand in a directory of ours.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./ports.mjs";
import { chooseUser, findBinaries } from "./postgres-binaries.mjs";

const USER = "touchstone";

/**
 * Starts the cluster at `directory`, or adopts the server that already runs on it, and makes the database `name`.
 * `durable: false` is for tests: fast, and lost with the machine. `port` is asked for where one must come back.
 * Answers { url, port, pid, how, adopted, running(), stop() }.
 */
export async function startDatabase({ directory: given, name = "touchstone", durable = true, port: wanted }) {
  const directory = path.resolve(given);
  fs.mkdirSync(path.dirname(directory), { recursive: true });
  const bin = findBinaries();
  const user = chooseUser(bin, directory);
  const run = { bin, user, directory, durable };
  if (!fs.existsSync(path.join(directory, "PG_VERSION"))) makeCluster(run);

  const password = fs.readFileSync(`${directory}.password`, "utf8").trim();
  const address = (port, database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  let port = await adoptablePort(directory, address);
  const adopted = port !== undefined;
  port ??= await launch(run, address, wanted);
  const pid = Number(readPidFile(directory)[0]);
  await ensureDatabase(address(port, "postgres"), name);
  return {
    url: address(port, name),
    port,
    pid,
    how: user.how,
    adopted,
    running: () => isRunning(pid),
    async stop() {
      if (!isRunning(pid)) return;
      process.kill(pid, "SIGINT"); // PostgreSQL's fast shutdown: clients are sent away, nothing is lost
      while (isRunning(pid)) await pause(25);
    },
  };
}

function makeCluster({ bin, user, directory, durable }) {
  fs.rmSync(directory, { recursive: true, force: true });
  fs.mkdirSync(directory, { mode: 0o700 });
  const passwordFile = `${directory}.password`;
  fs.writeFileSync(passwordFile, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  if (user.options.uid) {
    for (const file of [directory, passwordFile]) fs.chownSync(file, user.options.uid, user.options.gid);
  }
  const args = ["-D", directory, "-U", USER, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"];
  // C.UTF-8: an order of strings that no update of the system's locales can change under an index.
  args.push("--locale=C.UTF-8", "--data-checksums", ...(durable ? [] : ["--no-sync"]));
  const [program, wrapped] = user.wrap(path.join(bin, "initdb"), args);
  execFileSync(program, wrapped, { ...user.options, cwd: "/", stdio: ["ignore", "ignore", "inherit"] });
}

/** The port of a server that a killed launcher left running on this cluster. */
async function adoptablePort(directory, address) {
  const lines = readPidFile(directory);
  if (!isRunning(Number(lines[0])) || !lines[3]) return undefined;
  const port = Number(lines[3]);
  return (await answersWithin(address(port, "postgres"), 2_000)) ? port : undefined;
}

async function launch(run, address, wanted) {
  // A server that was killed leaves children that hold its memory for a moment, and a free port may be taken
  // meanwhile: hence several attempts.
  for (let attempt = 0; attempt < 40; attempt++) {
    const port = wanted ?? (await freePort());
    const child = spawnServer(run, port);
    let exited = false;
    child.once("exit", () => {
      exited = true;
    });
    child.once("error", () => {
      exited = true;
    });
    for (const end = Date.now() + 30_000; Date.now() < end && !exited; ) {
      if (await answersWithin(address(port, "postgres"), 200)) return port;
    }
    await pause(250);
  }
  throw new Error(`PostgreSQL did not start; ${run.directory}.log says why.`);
}

function spawnServer({ bin, user, directory, durable }, port) {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60"];
  if (!durable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const args = ["-D", directory, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const [program, wrapped] = user.wrap(path.join(bin, "postgres"), args);
  const log = fs.openSync(`${directory}.log`, "a");
  // Detached: Ctrl-C in the terminal is for the launcher, which then stops the server in its turn.
  const child = spawn(program, wrapped, { ...user.options, cwd: "/", stdio: ["ignore", log, log], detached: true });
  fs.closeSync(log);
  child.unref();
  return child;
}

async function ensureDatabase(adminUrl, name) {
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await admin.end();
  }
}

async function answersWithin(url, ms) {
  const { default: pg } = await import("pg");
  for (const end = Date.now() + ms; ; await pause(25)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await client.end().catch(() => {});
      if (Date.now() > end) return false;
    }
  }
}

function readPidFile(directory) {
  const file = path.join(directory, "postmaster.pid");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").split("\n") : [];
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
