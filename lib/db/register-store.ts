import { lockAudit } from "./audit-store";
import { ask, askInTransaction, type Transaction } from "./client";
import type { Prisma } from "./generated/client";

/** What the register searches of a report. */
export interface NewEntry {
  product: string;
  maker: string;
  categories: string[];
  outcome: string;
  rulebook: string;
  claimDate: string | null;
  /** In lower case. */
  search: string;
}

export interface RegisterRow extends Omit<NewEntry, "search"> {
  key: string;
  publishedAt: Date;
  revisedAt: Date;
  revision: number;
}

/** Every condition narrows; texts are parts of what they are looked for in, in lower case. */
export interface RegisterQuery {
  words: string[];
  maker?: string;
  product?: string;
  category?: string;
  outcome?: string;
  rulebook?: string;
  /** Of the newest revision, both included. */
  from?: Date;
  before?: Date;
}

/** Writes what the register says of an address; it is shown only where the publication is listed. */
export async function writeEntry(
  transaction: Transaction,
  key: string,
  entry: NewEntry & { revision: number; revisedAt: Date },
): Promise<void> {
  const publishedAt = entry.revisedAt;
  await transaction.registerEntry.upsert({
    where: { publicationKey: key },
    create: { publicationKey: key, publishedAt, ...entry },
    update: entry,
  });
}

/** Lists what is public of an audit in the register, or takes it from there. False where nothing of it is public. */
export function list(manageKeyHash: string, listed: boolean, now: Date): Promise<boolean> {
  return askInTransaction(async (transaction) => {
    const auditId = await lockAudit(transaction, manageKeyHash, now);
    if (!auditId) return false;
    const { count } = await transaction.publication.updateMany({
      where: { auditId, withdrawals: { none: {} }, audit: { erasedAt: null } },
      data: { listed },
    });
    return count > 0;
  });
}

const fields = {
  publicationKey: true,
  publishedAt: true,
  revisedAt: true,
  revision: true,
  product: true,
  maker: true,
  categories: true,
  outcome: true,
  rulebook: true,
  claimDate: true,
} as const;

/** Rows of the register, the newest first, and how many there are of each outcome in all. */
export async function searchEntries(
  query: RegisterQuery,
  { skip, take }: { skip: number; take: number },
): Promise<{ rows: RegisterRow[]; counts: Record<string, number> }> {
  const where = whereOf(query);
  const [rows, groups] = await ask((client) =>
    Promise.all([
      client.registerEntry.findMany({
        where,
        orderBy: [{ revisedAt: "desc" }, { publicationKey: "asc" }],
        skip,
        take,
        select: fields,
      }),
      client.registerEntry.groupBy({ by: ["outcome"], where, _count: true }),
    ]),
  );
  return {
    rows: rows.map(({ publicationKey: key, ...row }) => ({ key, ...row })),
    counts: Object.fromEntries(groups.map(({ outcome, _count }) => [outcome, _count])),
  };
}

function whereOf(query: RegisterQuery): Prisma.RegisterEntryWhereInput {
  const { words, maker, product, category, outcome, rulebook, from, before } = query;
  const holds = (text: string) => ({ contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const });
  return {
    publication: { listed: true, withdrawals: { none: {} } },
    AND: words.map((word) => ({ search: { contains: word.replace(/[\\%_]/g, "\\$&") } })),
    ...(maker && { maker: holds(maker) }),
    ...(product && { product: holds(product) }),
    ...(category && { categories: { has: category } }),
    ...(outcome && { outcome }),
    ...(rulebook && { rulebook }),
    ...((from || before) && { revisedAt: { ...(from && { gte: from }), ...(before && { lt: before }) } }),
  };
}
