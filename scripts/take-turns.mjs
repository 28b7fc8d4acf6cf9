// Two commands of a fresh clone would both install, each into what the other one clears away.
import { setTimeout as pause } from "node:timers/promises";
import { lockData } from "./launcher-lock.mjs";

const LOOK_AGAIN_MS = 200;

/** Runs `work` while no other process runs its own under the same directory; one that was killed keeps nobody waiting. */
export async function inTurn(directory, work) {
  const lock = await takeLock(directory);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function takeLock(directory) {
  for (;;) {
    try {
      return lockData(directory);
    } catch (error) {
      if (error.code !== undefined) throw error;
      await pause(LOOK_AGAIN_MS);
    }
  }
}
