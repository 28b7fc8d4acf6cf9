import { processWide } from "@/lib/process-wide";

/** Files that one process has read at the same time: each takes a core and half a gigabyte. */
const AT_ONCE = 2;

interface Queue {
  running: number;
  waiting: (() => void)[];
}

/** One queue a process, however many copies of this module a bundler makes. */
const queue = () => processWide<Queue>("documents", () => ({ running: 0, waiting: [] }));

/** Resolves when it is this file's turn, with what ends it; undefined where the signal comes first. */
export function takeTurn(terms: { signal?: AbortSignal; onWaiting?(): void }): Promise<(() => void) | undefined> {
  const { signal, onWaiting } = terms;
  const { waiting } = queue();
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(undefined);
      return;
    }
    const start = () => {
      signal?.removeEventListener("abort", leave);
      queue().running += 1;
      resolve(release);
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(start), 1);
      resolve(undefined);
    };
    if (queue().running < AT_ONCE) {
      start();
      return;
    }
    signal?.addEventListener("abort", leave, { once: true });
    waiting.push(start);
    onWaiting?.();
  });
}

function release(): void {
  queue().running -= 1;
  queue().waiting.shift()?.();
}
