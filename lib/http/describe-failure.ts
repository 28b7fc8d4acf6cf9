import { randomUUID } from "node:crypto";
import type { Bilingual, Problem } from "@/lib/engine/types";
import { AppError } from "@/lib/errors";

/** What may be told of an error that reached a door. */
export interface Failure {
  code: string;
  status: number;
  say: Bilingual;
  problems: Problem[];
  headers: Record<string, string>;
  /** Stands in the log beside the error; only for faults of ours. */
  id?: string;
}

/** Known refusals tell their sentence; anything else becomes an id, and the error itself goes to the log alone. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof AppError)) return describeFault(error);
  const { code, status, say, details } = error;
  if (details.cause) console.error(`${code}:`, summary(details.cause));
  const headers: Record<string, string> = {
    ...(details.retryAfterS ? { "Retry-After": String(details.retryAfterS) } : {}),
    ...(details.allow ? { Allow: details.allow.join(", ") } : {}),
  };
  return { code, status, say, problems: details.problems ?? [], headers };
}

function describeFault(error: unknown): Failure {
  const id = randomUUID();
  console.error(`fault ${id}:`, error);
  const say = {
    en: `Something went wrong on our side; it is logged as ${id}.`,
    zh: `本站出现错误，已记录为 ${id}。`,
  };
  return { code: "fault", status: 500, say, problems: [], headers: {}, id };
}

// One line is enough for a refusal: an outage would otherwise fill the log with one stack a request.
const summary = (cause: unknown) => (cause instanceof Error ? (cause.message.trim().split("\n").at(-1) ?? "") : cause);
