// `npm test`: the whole set-up, then every check. `npm test -- NAME …` runs some of them: lint types unit browser.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { findNginx } from "./debian-program.mjs";
import { ensureNewerNode } from "./newer-node.mjs";
import { freePort } from "./ports.mjs";
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

const at = (file) => path.join(root, "node_modules", file);
const CHECKS = [
  { name: "lint", run: () => runOnce(at("@biomejs/biome/bin/biome"), ["check", "."]) },
  { name: "types", run: () => runOnce(at("typescript/bin/tsc"), ["--noEmit"]) },
  { name: "unit", run: runUnitTests },
  { name: "browser", run: runBrowserTests },
];

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "touchstone-test-"));
// The database's user has to pass through.
fs.chmodSync(scratch, 0o755);
const asked = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
let database;

try {
  const checks = CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name));
  await setUp(checks.some(({ name }) => name === "browser"));
  for (const { name, run } of checks) {
    tell(`${name}: running`);
    const { passed, failed } = run();
    tell(`${name}: ${passed} passed, ${failed} failed`);
    totals.passed += passed;
    totals.failed += failed;
  }
} catch (error) {
  tell(error.message);
  totals.failed += 1;
} finally {
  await database?.stop();
  fs.rmSync(scratch, { recursive: true, force: true });
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

async function setUp(withBrowser) {
  if (withBrowser) {
    await step("browser", () => {
      process.env.CHROMIUM_PATH = ensureBrowser();
      return process.env.CHROMIUM_PATH;
    });
  }
  await ensureDependencies();
  await step("nginx", () => {
    const program = findNginx();
    if (program) process.env.NGINX_PATH = program;
    return program ?? "none for this machine";
  });
  if (withBrowser) {
    await step("newer Node", () => {
      const program = ensureNewerNode();
      if (program) process.env.NODE_24_PATH = program;
      return program ?? "none for this machine";
    });
  }
  await ensureClient();
  await ensureStyle();
  await ensureDevice();
  process.env.EXTRACT_PROGRAM = await ensureExtractProgram();
  await step("test database", startTestDatabase);
  await ensureBuild();
}

/** A server of its own, thrown away afterwards; the migrated database in it is the template that tests copy. */
async function startTestDatabase() {
  const { startDatabase } = await import("./database.mjs");
  const { migrate } = await import("./migrate.mjs");
  database = await startDatabase({ directory: path.join(scratch, "postgres"), durable: false });
  const applied = await migrate(database.url);
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: database.url.replace(/touchstone$/, "postgres") });
  await client.connect();
  await client.query("CREATE DATABASE e2e TEMPLATE touchstone STRATEGY file_copy");
  await client.end();
  // A server secret of the tests, so that none is written into anybody's data directory.
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: scratch, E2E_PORT: String(await freePort()) });
  return `PostgreSQL as ${database.how}, ${applied.length} migration(s)`;
}

function runOnce(program, args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runUnitTests() {
  const file = path.join(scratch, "unit.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { status } = spawnSync(process.execPath, [at("vitest/vitest.mjs"), ...args], { cwd: root, stdio: "inherit" });
  return count(file, status, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that cannot even be loaded counts, though no test of it ran.
    failed:
      numFailedTests + testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0).length,
  }));
}

function runBrowserTests() {
  const file = path.join(scratch, "browser.json");
  const url = process.env.DATABASE_URL.replace(/touchstone$/, "e2e");
  const { status } = spawnSync(process.execPath, [at("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: url, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return count(file, status, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
}

/** A runner's own totals. Where it ended badly without naming a failure, or wrote nothing, that is one. */
function count(file, status, read) {
  const { passed, failed } = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, "utf8")))
    : { passed: 0, failed: 1 };
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}
