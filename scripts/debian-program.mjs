// Programs that a test or a benchmark runs beside the site: those of the machine, else unpacked from Debian's packages
// into the cache of this clone. Nothing is installed, and no service starts.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

const PLACES = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"];

/** Path of a program that answers to `-v`; undefined where there is none and no Debian to take its packages from. */
export function findProgram(name, packages) {
  const own = PLACES.map((place) => path.join(place, name)).find((file) => fs.existsSync(file));
  if (own) return own;
  const folder = path.join(root, "node_modules/.cache/debian", name);
  const program = path.join(folder, name);
  if (!fs.existsSync(program) && !unpack(folder, name, packages)) return undefined;
  return spawnSync(program, ["-v"]).error ? undefined : program;
}

function unpack(folder, name, packages) {
  if (!fs.existsSync("/usr/bin/apt-get")) return false;
  fs.mkdirSync(folder, { recursive: true });
  const run = (program, ...args) => execFileSync(program, args, { cwd: folder, stdio: "ignore" });
  try {
    if (process.getuid?.() === 0) run("apt-get", "update", "-qq");
    run("apt-get", "download", "-qq", ...packages);
    for (const file of fs.readdirSync(folder).filter((one) => one.endsWith(".deb"))) run("dpkg-deb", "-x", file, ".");
  } catch {
    return false;
  }
  const binary = ["usr/sbin", "usr/bin"]
    .map((part) => path.join(folder, part, name))
    .find((file) => fs.existsSync(file));
  if (!binary) return false;
  const libraries = path.join(folder, "usr/lib", `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`);
  const starter = `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}" exec "${binary}" "$@"\n`;
  fs.writeFileSync(path.join(folder, name), starter, { mode: 0o755 });
  return true;
}

export const findNginx = () => findProgram("nginx", ["nginx"]);
export const findWrk = () => findProgram("wrk", ["wrk", "libluajit-5.1-2"]);
