import { correct, findAudit } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { commit, newSalt } from "@/lib/record";
import { readReport } from "@/lib/report";
import { enterReport } from "./enter-report";
import { keyHash, looksLikeKey } from "./keys";
import { refuseWords, takeLine, takeText } from "./take-words";
import { writeLeaf } from "./write-leaf";

/**
 * Puts another audit of the same owner in the place of a published one, with the reason that readers will see. The
 * address stays, and so does what stood there, under its number. `by` is the other audit's owner's key, or its address.
 * Throws AppError `unknown-audit`, `not-published`, `input-refused` (no reason, or no such audit), `audit-erased`,
 * `database-away`.
 */
export async function correctPublication(
  manageKey: string,
  given: { by: unknown; reason: unknown },
  now = new Date(),
): Promise<{ key: string; revision: number }> {
  if (!looksLikeKey(manageKey)) throw new AppError("unknown-audit");
  const reason = takeText("reason", given.reason);
  const byKey = keyOf(takeLine("correctedBy", given.by));
  const audit = looksLikeKey(byKey) && byKey !== manageKey ? await findAudit(keyHash(byKey), now) : null;
  if (!audit) throw unknownCorrection();
  if (audit.reportBytes === null) throw new AppError("audit-erased");
  const [salt, reasonSalt] = [new Uint8Array(newSalt()), new Uint8Array(newSalt())];
  const commitments = {
    reportCommitment: commit(salt, audit.reportBytes),
    statementCommitment: commit(reasonSalt, reason),
  };
  const done = await correct(
    keyHash(manageKey),
    {
      byManageKeyHash: keyHash(byKey),
      ...{ reason, salt, reasonSalt },
      leafOf: (key, revision) => writeLeaf({ kind: "correction", key, revision, at: now, ...commitments }),
      entry: enterReport(readReport(audit.reportBytes)),
    },
    now,
  );
  if (done === "unknown-correction") throw unknownCorrection();
  if (typeof done === "string") throw new AppError(done);
  return done;
}

const unknownCorrection = () => refuseWords("unknown-correction", "correctedBy");

/** The key of an owner's page, given as it stands or within its address. */
const keyOf = (given: string): string => given.split("/audits/").at(-1)?.split(/[/?#]/)[0] ?? "";
