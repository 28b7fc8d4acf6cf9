import "./take-lexicon";
import { parentPort, workerData } from "node:worker_threads";
import { answerBatch, type Terms } from "./answer-line";
import type { Line } from "./read-source";

// A thread of `audit --jsonl`: batches of lines in, their answers out. The output is handed over, not copied.
parentPort?.on("message", ({ job, lines, spare }: { job: number; lines: Line[]; spare?: ArrayBuffer }) => {
  const batch = answerBatch(lines, workerData as Terms, spare);
  parentPort?.postMessage({ job, batch }, [batch.output.buffer]);
});
