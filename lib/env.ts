import path from "node:path";
import * as z from "zod";

const count = (otherwise: number) => z.coerce.number().int().positive().default(otherwise);

/** Every variable the site reads, with what it does when it is absent. */
const envSchema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** PostgreSQL to use. Set by the launcher where it runs its own. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Where what must survive a restart is kept: the database's files and the server secret. */
  DATA_DIR: z.string().min(1).default("data"),
  /** Origin that links carry, for a site behind a proxy: https://touchstone.example */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Replaces DATA_DIR/secret; whoever holds it and the database can open every audit. */
  TOUCHSTONE_SECRET: z.string().min(32).optional(),
  /** "1": a proxy in front sets X-Forwarded-For, and its last entry is the client. Otherwise the header is a lie. */
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  /** Audits that one client address may create in ten minutes. */
  RATE_LIMIT_CREATE: count(600),
  /** Publications and withdrawals that one client address may ask for in ten minutes. */
  RATE_LIMIT_CHANGE: count(600),
  /** Files of test data that one client address may have read in ten minutes; each tenth of a second counts as one more. */
  RATE_LIMIT_PREVIEW: count(600),
  /** Documents that one client address may have read in ten minutes; each second of reading counts as one more. */
  RATE_LIMIT_DOCUMENT: count(600),
  /** Who answers for the site, as its page about itself names them. */
  OPERATOR_NAME: z
    .string()
    .max(200)
    .regex(/^[^\p{Cc}]*[^\s\p{Cc}][^\p{Cc}]*$/u, "a name on one line")
    .optional(),
  /** Where they are written to: a mail address, or the address of a page. */
  OPERATOR_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https$/ })], "a mail address or an https address")
    .optional(),
});

export type Env = z.infer<typeof envSchema>;

let read: Env | undefined;

/** The environment, checked once. Throws with every variable that does not fit, by name. */
export function env(): Env {
  read ??= readEnv(process.env);
  return read;
}

/** Checks a set of variables; an empty one counts as absent. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (result.success) return { ...result.data, DATA_DIR: path.resolve(result.data.DATA_DIR) };
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment does not fit. ${faults.join("; ")}`);
}
