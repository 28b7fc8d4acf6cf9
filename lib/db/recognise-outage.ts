import { AppError } from "@/lib/errors";

const RETRY_AFTER_S = 5;

/** Prisma's codes: cannot reach, timed out, closed, no connection free, transaction could not start or ran out of time. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028", "P2037"]);
/** PostgreSQL's: connection exceptions, shutting down, starting up, too many clients, statement timeout. */
const SQL_STATES = /^(08...|57P0[1-5]|53300|57014)$/;
const SOCKET_CODES = /^(ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const ADAPTER_KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** The driver reports its own time limits by sentence alone. */
const SENTENCES =
  /timeout exceeded when trying to connect|query read timeout|connection terminated|timeout expired|cannot use a pool after/i;

/** The refusal for an error that means "the database is away"; undefined for any other error, which is a bug of ours. */
export function refusalOf(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  return meansOutage(error, 0)
    ? new AppError("database-away", { retryAfterS: RETRY_AFTER_S, cause: error })
    : undefined;
}

function meansOutage(error: unknown, depth: number): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError, errors } = error as Record<
    string,
    unknown
  >;
  const codes = [code, originalCode].filter((one): one is string => typeof one === "string");
  if (codes.some((one) => PRISMA_CODES.has(one) || SQL_STATES.test(one) || SOCKET_CODES.test(one))) return true;
  if (typeof kind === "string" && ADAPTER_KINDS.has(kind)) return true;
  if (typeof message === "string" && SENTENCES.test(message)) return true;
  const within = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return within.some((inner) => meansOutage(inner, depth + 1));
}
