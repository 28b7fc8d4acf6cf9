/**
 * Reads JSON lines out of an answer that grows: each call takes all that has come so far and gives the lines that were
 * completed since the last. A line that is no JSON is passed over.
 */
export function readLines(): (soFar: string) => unknown[] {
  let done = 0;
  return (soFar) => {
    const end = soFar.lastIndexOf("\n") + 1;
    if (end <= done) return [];
    const fresh = soFar.slice(done, end);
    done = end;
    return fresh.split("\n").flatMap(readLine);
  };
}

function readLine(line: string): unknown[] {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === "object" && read !== null ? [read] : [];
  } catch {
    return [];
  }
}
