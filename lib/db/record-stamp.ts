import { ask } from "./client";

/**
 * A text that differs as soon as anything differs that a page of this record shows: a version, a reply, its end, what was
 * erased, whether it is listed, until when its files are kept. Null where there is no such record.
 */
export async function findRecordStamp(key: string): Promise<string | null> {
  const [row] = await ask(
    (client) => client.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(':', p.listed,
      (SELECT count(*) FROM withdrawals w WHERE w.publication_key = p.key),
      (SELECT count(*) FROM replies r WHERE r.publication_key = p.key),
      (SELECT string_agg(concat_ws(',', r.audit_id, r.reason, a.erased_at, a.text IS NULL, a.input IS NULL), ';' ORDER BY r.number)
        FROM revisions r JOIN audits a ON a.id = r.audit_id WHERE r.publication_key = p.key),
      (SELECT string_agg(concat_ws(',', d.id_hash, d.original_until), ';' ORDER BY r.number, u.number)
        FROM revisions r JOIN document_uses u ON u.audit_id = r.audit_id JOIN documents d ON d.id_hash = u.document_id_hash
        WHERE r.publication_key = p.key)) AS stamp
    FROM publications p WHERE p.key = ${key}`,
  );
  return row?.stamp ?? null;
}
