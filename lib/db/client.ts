import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { PrismaClient } from "./generated/client";
import { refusalOf } from "./recognise-outage";

/** What a store may use inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** A reader waits at most this long before being told that the database is away. */
const PATIENCE_MS = 1_500;

/** Runs one piece of work on the database. Throws AppError `database-away` where the database does not answer in time. */
export async function ask<T>(work: (client: PrismaClient) => Promise<T>): Promise<T> {
  try {
    return await work(processWide("database", connect));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** The same, all or nothing. */
export function askInTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return ask((client) => client.$transaction(work, { maxWait: PATIENCE_MS, timeout: 2 * PATIENCE_MS }));
}

function connect(): PrismaClient {
  const connectionString = env().DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set.");
  const adapter = new PrismaPg(
    {
      connectionString,
      max: 10,
      connectionTimeoutMillis: PATIENCE_MS,
      // The server stops a slow statement itself; query_timeout also covers a server that hangs and stops nothing.
      statement_timeout: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    },
    // A lost idle connection is no event: the next request opens another one or is told that the database is away.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}
