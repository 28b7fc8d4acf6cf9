import { findAudit, publish } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { commit, newSalt } from "@/lib/record";
import { readReport } from "@/lib/report";
import { enterReport } from "./enter-report";
import { keyHash, looksLikeKey, newPublicationKey } from "./keys";
import { writeLeaf } from "./write-leaf";

/**
 * Makes an audit public and returns the key of its address. Twice is harmless: the key stays. After the owner's
 * withdrawal it is a new key, since the old address has said "withdrawn".
 * Throws AppError `unknown-audit`, `audit-erased`, `taken-down`, `database-away`.
 */
export async function publishAudit(manageKey: string, now = new Date()): Promise<{ key: string }> {
  const audit = looksLikeKey(manageKey) ? await findAudit(keyHash(manageKey), now) : null;
  if (!audit) throw new AppError("unknown-audit");
  if (audit.reportBytes === null) throw new AppError("audit-erased");
  const key = newPublicationKey();
  const salt = new Uint8Array(newSalt());
  const reportCommitment = commit(salt, audit.reportBytes);
  const leaf = writeLeaf({ kind: "publication", key, revision: 1, at: now, reportCommitment });
  const entry = enterReport(readReport(audit.reportBytes));
  const published = await publish(keyHash(manageKey), { key, salt, leaf, entry }, now);
  if (published === null) throw new AppError("unknown-audit");
  if (published === "taken-down") throw new AppError("taken-down");
  return { key: published };
}
