/**
 * An answer of JSON lines, written as `work` goes on. The signal ends when the client goes away; `work` never throws.
 */
export function streamLines(
  request: Request,
  work: (write: (line: object) => void, signal: AbortSignal) => Promise<void>,
): Response {
  const gone = new AbortController();
  const leave = () => gone.abort();
  if (request.signal.aborted) leave();
  request.signal.addEventListener("abort", leave, { once: true });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      await work(write, gone.signal);
      request.signal.removeEventListener("abort", leave);
      if (!gone.signal.aborted) controller.close();
    },
    cancel: leave,
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Cache-Control": "no-store",
      // Proxies that hold answers back would hide all progress.
      "X-Accel-Buffering": "no",
    },
  });
}
