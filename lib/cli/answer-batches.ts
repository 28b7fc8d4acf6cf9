import { type AnsweredBatch, answerBatch, type Terms } from "./answer-line";
import { HELD, LineWorkers } from "./line-workers";
import type { Line } from "./read-source";

/** A batch is sent when it has so many lines, or bytes. */
const BATCH = { lines: 64, bytes: 256 * 1024 };
/** So many lines are answered before it is worth while to start threads. */
const BEFORE_WORKERS = BATCH.lines;

/**
 * Answers lines in their order, batch by batch, on as many threads as there are `workers`, this one among them: what no
 * other thread has room for is answered here. Whatever reads slowly slows the reading of the source.
 */
export async function* answerBatches(
  lines: AsyncIterable<Line>,
  terms: Terms,
  workers: number,
): AsyncGenerator<AnsweredBatch> {
  let pool: LineWorkers | undefined;
  const pending: Promise<AnsweredBatch>[] = [];
  try {
    for await (const batch of batches(lines)) {
      if ((batch[0]?.number ?? 0) <= BEFORE_WORKERS || workers < 2) {
        yield answerBatch(batch, terms);
        continue;
      }
      pool ??= new LineWorkers(workers - 1, terms);
      if (pool.hasRoom()) {
        const answers = pool.answer(batch);
        // It is awaited below, in its turn; until then a failure is nobody's.
        answers.catch(() => {});
        pending.push(answers);
        continue;
      }
      pending.push(Promise.resolve(answerBatch(batch, terms)));
      // What the other threads have answered meanwhile arrives only now.
      await new Promise(setImmediate);
      while (pending.length > workers * HELD) yield await (pending.shift() as Promise<AnsweredBatch>);
    }
    for (const answers of pending) yield await answers;
  } finally {
    await pool?.stop();
  }
}

async function* batches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let bytes = 0;
  for await (const line of lines) {
    batch.push(line);
    bytes += line.bytes?.length ?? 0;
    if (batch.length < BATCH.lines && bytes < BATCH.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
