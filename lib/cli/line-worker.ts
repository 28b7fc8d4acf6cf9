import "./take-lexicon";
import { parentPort, workerData } from "node:worker_threads";
import { answerBatch, type Terms } from "./answer-line";
import type { Line } from "./read-source";

// A thread of `audit --jsonl`: batches of lines in, their answers out. The output is handed over, not copied.
parentPort?.on("message", ({ job, lines }: { job: number; lines: Line[] }) => {
  const batch = answerBatch(lines, workerData as Terms);
  parentPort?.postMessage({ job, batch }, [batch.output.buffer]);
});
