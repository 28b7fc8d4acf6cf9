import { addReply } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { commit, newSalt } from "@/lib/record";
import { keyHash, looksLikeKey } from "./keys";
import { refuseWords, takeDay, takeLine, takeText } from "./take-words";
import { writeLeaf } from "./write-leaf";

/** As a form or a request gives it. */
export interface GivenReply {
  askedOn: unknown;
  answeredOn?: unknown;
  replyBy?: unknown;
  reply?: unknown;
}

/**
 * Records that the maker of a published verdict was asked, and what was answered: the day, by whom, and the words. Each
 * call is an entry of the record; the last one stands.
 * Throws AppError `unknown-audit`, `not-published`, `input-refused`, `database-away`.
 */
export async function recordReply(manageKey: string, given: GivenReply, now = new Date()): Promise<{ key: string }> {
  if (!looksLikeKey(manageKey)) throw new AppError("unknown-audit");
  const askedOn = takeDay("askedOn", given.askedOn, now);
  if (askedOn === undefined) throw refuseWords("words-missing", "askedOn");
  const answeredOn = takeDay("answeredOn", given.answeredOn, now);
  if (answeredOn !== undefined && answeredOn < askedOn) throw refuseWords("answered-before-asked", "answeredOn");
  const answered = answeredOn !== undefined;
  if (!answered && typeof given.reply === "string" && given.reply.trim() !== "") {
    throw refuseWords("words-missing", "answeredOn");
  }
  const by = answered ? takeLine("replyBy", given.replyBy) : null;
  const text = answered ? takeText("reply", given.reply) : null;
  const salt = new Uint8Array(newSalt());
  const statementCommitment = commit(salt, [askedOn, answeredOn ?? "", by ?? "", text ?? ""].join("\n"));
  const done = await addReply(
    keyHash(manageKey),
    {
      ...{ askedOn, answeredOn: answeredOn ?? null, by, text, salt },
      leafOf: (key, revision) => writeLeaf({ kind: "reply", key, revision, at: now, statementCommitment }),
    },
    now,
  );
  if (typeof done === "string") throw new AppError(done === "not-published" ? done : "unknown-audit");
  return done;
}
