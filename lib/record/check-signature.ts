import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, errors } from "jose";
import type * as z from "zod";
import type { KeySet } from "./key-schema";

/** What a signature turned out to be. `unknown-key`: it may be good, but none of the keys at hand can tell. */
export type SignatureCheck<Statement> =
  | { state: "holds"; statement: Statement; kid: string }
  | { state: "unknown-key"; kid: string }
  | { state: "broken" };

const BROKEN = { state: "broken" } as const;

/**
 * Checks a compact JWS of one kind (`typ`) by the keys at hand and reads what it states. A retired key counts for what it
 * signed until it was retired. A key whose `kid` is not its thumbprint is no key.
 */
export async function checkSignature<Statement extends { at: string }>(
  jws: string,
  typ: string,
  schema: z.ZodType<Statement>,
  { keys }: KeySet,
): Promise<SignatureCheck<Statement>> {
  const header = readHeader(jws);
  if (typeof header?.kid !== "string" || header.typ !== typ || !isExact(jws)) return BROKEN;
  const { kid } = header;
  const key = keys.find((one) => one.kid === kid);
  if (!key || (await calculateJwkThumbprint(key)) !== kid) return { state: "unknown-key", kid };
  const payload = await compactVerify(jws, key, { algorithms: ["EdDSA"] }).then((verified) => verified.payload, refuse);
  const { data: statement } = schema.safeParse(payload && JSON.parse(new TextDecoder().decode(payload)));
  if (!statement || (key.retiredAt !== undefined && statement.at > key.retiredAt)) return BROKEN;
  return { state: "holds", statement, kid };
}

function readHeader(jws: string) {
  try {
    return decodeProtectedHeader(jws);
  } catch {
    return undefined;
  }
}

/** The last letter of a signature carries bits that mean nothing: only one of its spellings counts. */
function isExact(jws: string): boolean {
  const signature = jws.slice(jws.lastIndexOf(".") + 1);
  return Buffer.from(signature, "base64url").toString("base64url") === signature;
}

function refuse(error: unknown): undefined {
  if (!(error instanceof errors.JOSEError)) throw error;
}
