// One launcher a data directory: two of them would both watch, restart and stop the same database.
import fs from "node:fs";
import path from "node:path";

/**
 * Takes the lock of a data directory, also from a launcher that was killed. Throws with one sentence where another
 * launcher is at work. Answers { stale, release() }; `stale`: one was killed here.
 */
export function lockData(directory) {
  fs.mkdirSync(directory, { recursive: true });
  const file = path.join(directory, "launcher.pid");
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  let stale = false;
  while (!tryCreate(file, mine)) {
    const theirs = readIfThere(file);
    if (theirs === undefined) continue;
    const [pid, start] = theirs.trim().split(" ");
    if (isSame(Number(pid), start)) throw new Error(alreadyRunning(directory, pid));
    removeStale(file, theirs, directory);
    stale = true;
  }
  return {
    stale,
    release() {
      if (readIfThere(file) === mine) fs.rmSync(file, { force: true });
    },
  };
}

const alreadyRunning = (directory, pid) =>
  `Touchstone runs on ${directory} already (process ${pid}). Stop that one first, or give this one a DATA_DIR of its own.`;

// The file appears with its content or not at all: a reader never sees it empty.
function tryCreate(file, content) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    fs.rmSync(draft);
  }
}

// Between reading and removing, another launcher may have taken the lock: what was moved away is looked at again.
function removeStale(file, expected, directory) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const moved = fs.readFileSync(aside, "utf8");
  if (moved !== expected) {
    fs.renameSync(aside, file);
    throw new Error(alreadyRunning(directory, moved.split(" ")[0]));
  }
  fs.rmSync(aside);
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

// A number is given out again after a while; with the moment of its start it names one process.
function isSame(pid, start) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return startOf(pid) === start;
}

function startOf(pid) {
  try {
    // Field 22 of stat, counted after the name, which stands in brackets and may hold anything.
    return fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[19];
  } catch {
    return "unknown";
  }
}
