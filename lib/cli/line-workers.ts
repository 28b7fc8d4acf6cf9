import { Worker } from "node:worker_threads";
import type { AnsweredBatch, Terms } from "./answer-line";
import type { Line } from "./read-source";

/** Bundled, the worker stands beside this module as JavaScript. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./line-worker.ts" : "./line-worker.mjs", import.meta.url);

/** Batches that a thread holds: enough to keep it busy, few enough to hold little. */
export const HELD = 3;

interface Job {
  resolve: (batch: AnsweredBatch) => void;
  reject: (error: unknown) => void;
}

/** Threads that answer batches of lines, each in turn. */
export class LineWorkers {
  private readonly workers: Worker[];
  /** Batches that each worker holds. */
  private readonly held: number[];
  private readonly jobs = new Map<number, Job>();
  private sent = 0;

  constructor(count: number, terms: Terms) {
    this.workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData: terms }));
    this.held = this.workers.map(() => 0);
    for (const [at, worker] of this.workers.entries()) {
      worker.on("message", ({ job, batch }: { job: number; batch: AnsweredBatch }) => {
        this.held[at] = (this.held[at] ?? 0) - 1;
        this.jobs.get(job)?.resolve(batch);
        this.jobs.delete(job);
      });
      worker.on("error", (error) => this.fail(error));
      worker.on("exit", (code) => this.fail(new Error(`A thread ended with ${code} before its lines were answered.`)));
    }
  }

  hasRoom(): boolean {
    return Math.min(...this.held) < HELD;
  }

  /** By the worker that holds least; the spare buffer is handed over to it. */
  answer(lines: Line[], spare?: ArrayBuffer): Promise<AnsweredBatch> {
    const job = this.sent++;
    const least = this.held.indexOf(Math.min(...this.held));
    this.held[least] = (this.held[least] ?? 0) + 1;
    return new Promise((resolve, reject) => {
      this.jobs.set(job, { resolve, reject });
      this.workers[least]?.postMessage({ job, lines, spare }, spare ? [spare] : []);
    });
  }

  async stop() {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private fail(error: unknown) {
    for (const { reject } of this.jobs.values()) reject(error);
    this.jobs.clear();
  }
}
