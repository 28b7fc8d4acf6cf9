/** One line for each step of a set-up. On standard error, so that a command's own output stays clean. */
export function tell(sentence) {
  process.stderr.write(`touchstone: ${sentence}\n`);
}

/** Runs a step and tells what it did and how long that took; silent where it answers undefined, having nothing to do. */
export async function step(name, work) {
  const start = Date.now();
  const done = await work();
  if (done !== undefined) tell(`${name}: ${done} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/** The one sentence that a person needs, and an exit code; the stack only where the error is a fault of ours. */
export function giveUp(error) {
  tell(error.message);
  if (process.env.DEBUG) console.error(error);
  process.exit(1);
}
