import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { processWide } from "@/lib/process-wide";

const WINDOW_S = 600;

type Kind = "create" | "change" | "preview" | "document";

/** Counts one request of a client address. Throws AppError `too-many-requests` with the seconds to wait. */
export async function limitRate(request: Request, what: Kind): Promise<void> {
  try {
    await limiterOf(what).consume(clientAddress(request.headers));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError("too-many-requests", { retryAfterS: Math.ceil(refusal.msBeforeNext / 1_000) });
  }
}

/** Counts a request that was dear for more than one; the next one is refused where that was too much, this one never. */
export async function chargeRate(request: Request, what: Kind, more: number): Promise<void> {
  if (more > 0) await limiterOf(what).penalty(clientAddress(request.headers), more);
}

const limiterOf = (what: Kind): RateLimiterMemory =>
  processWide(`rate.${what}`, () => {
    const { RATE_LIMIT_CREATE, RATE_LIMIT_CHANGE, RATE_LIMIT_PREVIEW, RATE_LIMIT_DOCUMENT } = env();
    const points = {
      create: RATE_LIMIT_CREATE,
      change: RATE_LIMIT_CHANGE,
      preview: RATE_LIMIT_PREVIEW,
      document: RATE_LIMIT_DOCUMENT,
    }[what];
    return new RateLimiterMemory({ points, duration: WINDOW_S });
  });

/**
 * Whom a request counts for. X-Forwarded-For is the socket's address, or with TRUST_PROXY what the proxy appended
 * last (scripts/serve.mjs sees to that). An IPv6 client owns 64 bits of addresses, so it counts by its network.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  if (!isIPv6(address)) return address || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped?.[1] ?? network(address);
}

function network(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : new Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}
