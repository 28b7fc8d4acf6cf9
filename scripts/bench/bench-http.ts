import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Measured, median, round } from "./measure";

const run = promisify(execFile);
const ROUNDS = 5;
/** As a browser asks. */
const ACCEPT = ["-H", "Accept: text/html", "-H", "Accept-Encoding: gzip", "-H", "Accept-Language: en"];

/**
 * Requests a second of a public report beside a handler that answers two letters and a file of the same server, in turns,
 * each by one thread of wrk over 16 connections; then of the report with the sample configuration of nginx in front.
 */
export async function benchHttp(root: string): Promise<Measured[]> {
  const load = (script: string) => import(pathToFileURL(path.join(root, "scripts", script)).href);
  const { findNginx, findWrk } = await load("debian-program.mjs");
  const wrk = findWrk();
  if (!wrk) throw new Error("requests are made by wrk, which is not on this machine: sudo apt-get install -y wrk");
  const folder = mkdtempSync(path.join(os.tmpdir(), "touchstone-bench-"));
  // The database's user has to pass through.
  execFile("chmod", ["755", folder]);
  const site = await startSite(root, folder, load);
  try {
    const report = await publish(site.origin);
    const paths = { report, "constant handler": "/healthz", "static file": "/own-rulebook.schema.json" };
    const rates = await race(paths, (at) => measure(wrk, `${site.origin}${at}`, 16));
    const nginx = findNginx();
    const front = nginx && (await startNginx(nginx, root, folder, site.port, await load("ports.mjs")));
    const behind = front && (await race({ report }, (at) => measure(wrk, `${front.origin}${at}`, 64)));
    await front?.stop();
    return [writeLine(rates, behind?.report)];
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Rates<Name extends string> = Record<Name, number>;

function writeLine(rates: Rates<"report" | "constant handler" | "static file">, behind: number | undefined): Measured {
  const { report, ...peers } = rates;
  const rounded = Object.entries(peers).map(([name, rate]) => [name, round(rate)]);
  return {
    bench: "http",
    unit: "requests/s of /r/{key}",
    ours: round(report),
    peers: Object.fromEntries(rounded),
    ratios: Object.fromEntries(Object.entries(peers).map(([name, rate]) => [name, round(report / rate)])),
    behindNginx:
      behind === undefined
        ? "not measured: no nginx on this machine"
        : { requestsPerSecond: round(behind), timesOurs: round(behind / report) },
  };
}

/** The middle rate of each address; they are asked by turns, and the first turn warms up. */
async function race<Name extends string>(
  paths: Record<Name, string>,
  rateOf: (path: string) => Promise<number>,
): Promise<Rates<Name>> {
  const names = Object.keys(paths) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const name of names) {
      const rate = await rateOf(paths[name]);
      if (turn > 0) rates[name].push(rate);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(rates[name])])) as Rates<Name>;
}

async function measure(wrk: string, url: string, connections: number): Promise<number> {
  const { stdout } = await run(wrk, ["-t1", `-c${connections}`, "-d2s", ...ACCEPT, url]);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (rate === undefined || stdout.includes("Non-2xx"))
    throw new Error(`${url} did not answer as it should:\n${stdout}`);
  return Number(rate);
}

/** The site as it is served, on a database of its own. */
async function startSite(
  root: string,
  folder: string,
  load: (script: string) => Promise<Record<string, CallableFunction>>,
) {
  const setup = await load("setup.mjs");
  for (const step of ["ensureClient", "ensureStyle", "ensureDevice", "ensureBuild"]) await setup[step]?.();
  const { startDatabase } = await load("database.mjs");
  const database = await startDatabase?.({ directory: path.join(folder, "postgres"), durable: false });
  await (await load("migrate.mjs")).migrate?.(database.url);
  const port: number = await (await load("ports.mjs")).freePort?.();
  const site = spawn(process.execPath, [path.join(root, "scripts/serve.mjs")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(port) },
  });
  await new Promise((resolve, reject) => site.once("message", resolve).once("exit", reject));
  const stop = async () => {
    const gone = new Promise((resolve) => site.once("exit", resolve));
    site.kill("SIGTERM");
    await gone;
    await database.stop();
  };
  return { origin: `http://127.0.0.1:${port}`, port, stop };
}

/** A claim with its test, published; its address on the site. */
async function publish(origin: string): Promise<string> {
  const samples = [{ id: "1", before: "20.0000", after: "19.9300", unit: "g" }];
  const tests = [{ temperatureC: "120", durationH: "6", vacuum: true, samples }];
  const text = "The Corvus X carries an all-solid-state battery of 420 Wh/kg, unlike the liquid cells of its rivals.";
  const answer = await fetch(`${origin}/api/audits`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text, product: "Corvus X", tests }),
  });
  const { manageUrl } = (await answer.json()) as { manageUrl: string };
  const manageKey = new URL(manageUrl).pathname.split("/").at(-1);
  const published = await fetch(`${origin}/api/audits/${manageKey}/publication`, { method: "POST" });
  return new URL(((await published.json()) as { url: string }).url).pathname;
}

/** The sample configuration, with the site, the port and the folders of this run in it. */
async function startNginx(
  nginx: string,
  root: string,
  folder: string,
  sitePort: number,
  { freePort }: { freePort: () => Promise<number> },
) {
  const port = await freePort();
  const sample = readFileSync(path.join(root, "deploy/nginx.conf"), "utf8")
    .replace("127.0.0.1:3000", `127.0.0.1:${sitePort}`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/nginx/touchstone", path.join(folder, "cache"));
  const parts = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  for (const part of parts) mkdirSync(path.join(folder, part));
  const temporary = parts.map((part) => `${part}_temp_path ${path.join(folder, part)};`).join("\n");
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  const head = `${user}worker_processes auto;\ndaemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\n`;
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, `${head}http {\naccess_log off;\n${temporary}\n${sample}\n}\n`);
  const front = spawn(nginx, ["-e", "stderr", "-c", file], { stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (front.exitCode !== null) throw new Error(`nginx ended with ${front.exitCode}.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const stop = async () => {
    const gone = new Promise((resolve) => front.once("exit", resolve));
    front.kill("SIGTERM");
    await gone;
  };
  return { origin, stop };
}
