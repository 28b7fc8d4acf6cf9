import { findPublication } from "@/lib/db";
import type { StoredInput } from "./get-audit";
import { looksLikeKey } from "./keys";

export type PublicationView =
  | {
      state: "published";
      key: string;
      auditId: string;
      publishedAt: Date;
      /** As stored and as served at /r/{key}/report.json; `readReport` makes it a Report. */
      reportBytes: string;
      /** Null once erased. */
      text: string | null;
      /** Null once erased. */
      input: StoredInput | null;
      /** Of each of its documents, until when the file itself is kept; null where it never was. */
      originalsUntil: (Date | null)[];
    }
  | { state: "withdrawn"; at: Date }
  | { state: "taken-down"; at: Date; reason: string };

/** What the public address `/r/{key}` has to say; null for an unknown key. Throws AppError `database-away`. */
export async function getPublication(key: string): Promise<PublicationView | null> {
  const publication = looksLikeKey(key) ? await findPublication(key) : null;
  if (!publication) return null;
  const { auditId, publishedAt, reportBytes, text, originalsUntil, withdrawals } = publication;
  const input = publication.input === null ? null : JSON.parse(publication.input);
  const byOperator = withdrawals.find(({ by }) => by === "operator");
  if (byOperator) return { state: "taken-down", at: byOperator.at, reason: byOperator.reason ?? "" };
  const byOwner = withdrawals.find(({ by }) => by === "owner");
  if (byOwner) return { state: "withdrawn", at: byOwner.at };
  return { state: "published", key, auditId, publishedAt, reportBytes, text, input, originalsUntil };
}
