// The engine on the reader's own device. What reads files or makes whole reports is fetched when the first is asked for.
import { readTyped } from "./read-typed";
import type { Answer, Progress, Question } from "./worker-messages";

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
};

async function answer(question: Question): Promise<Answer> {
  const { turn } = question;
  try {
    if ("read" in question) return { turn, findings: readTyped(question.read) };
    if ("table" in question) {
      const { readTable } = await import("./read-table");
      const hear = (share: number) => self.postMessage({ turn, share } satisfies Progress);
      return { turn, table: readTable(question.table, hear) };
    }
    const { auditRequest } = await import("./audit-request");
    return { turn, ...auditRequest(question.audit, new Date()) };
  } catch {
    return { turn, fault: true };
  }
}
