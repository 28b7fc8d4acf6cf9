const DAY_MS = 86_400_000;

/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  const { serverSecret, sweepExpired } = await import("@/lib/audits");
  // A variable that does not fit, or a secret that cannot be read, stops the start and not the first request.
  env();
  serverSecret();
  const sweep = () =>
    sweepExpired().catch((error) => console.error("The sweep of expired audits failed:", error.message));
  await sweep();
  setInterval(sweep, DAY_MS).unref();
}
