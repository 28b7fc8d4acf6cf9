import { type AnsweredBatch, answerBatch, type Terms } from "./answer-line";
import { HELD, LineWorkers } from "./line-workers";
import type { Line } from "./read-source";

/** A batch is sent when it has so many lines, or bytes. */
const BATCH = { lines: 64, bytes: 256 * 1024 };
/** A larger buffer is not kept for another batch. */
const LARGEST_SPARE = 1024 * 1024;

/**
 * Answers lines in their order, batch by batch, on as many threads as there are `workers`, this one among them: what no
 * other thread has room for is answered here. Whatever reads slowly slows the reading of the source. The output of a
 * batch is good until the next batch is asked for: its buffer is used again, so that it piles up in no thread's memory.
 */
export async function* answerBatches(
  lines: AsyncIterable<Line>,
  terms: Terms,
  workers: number,
): AsyncGenerator<AnsweredBatch> {
  let pool: LineWorkers | undefined;
  const pending: Promise<AnsweredBatch>[] = [];
  const spares: ArrayBuffer[] = [];
  const keep = ({ output: { buffer } }: AnsweredBatch) => {
    if (buffer.byteLength <= LARGEST_SPARE) spares.push(buffer);
  };
  try {
    for await (const batch of batches(lines)) {
      // A first batch that is not full may be the only one. It is answered here, while the threads start.
      const first = batch[0]?.number === 1;
      if (workers > 1 && (!first || batch.length === BATCH.lines)) pool ??= new LineWorkers(workers - 1, terms);
      if (pool?.hasRoom() && !first) {
        const answers = pool.answer(batch, spares.pop());
        // It is awaited below, in its turn; until then a failure is nobody's.
        answers.catch(() => {});
        pending.push(answers);
        continue;
      }
      pending.push(Promise.resolve(answerBatch(batch, terms, spares.pop())));
      // What the other threads have answered meanwhile arrives only now.
      if (pool) await new Promise(setImmediate);
      while (pending.length > (pool && !first ? workers * HELD : 0)) {
        const answered = await (pending.shift() as Promise<AnsweredBatch>);
        yield answered;
        keep(answered);
      }
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
