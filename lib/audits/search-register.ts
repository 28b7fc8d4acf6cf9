import { type RegisterQuery, type RegisterRow, searchEntries } from "@/lib/db";
import { readDate } from "@/lib/intake/read-date";
import { daysAfter } from "./days-after";

/** What the register is asked, as it stands in an address; what is no answer to its question is passed over. */
export type RegisterAsk = Record<string, string | undefined>;

export interface RegisterPage {
  rows: RegisterRow[];
  /** Of all that fit, and by outcome. */
  total: number;
  counts: Record<string, number>;
  /** From 1. */
  page: number;
  pages: number;
}

/** Rows of one page, and of one file. */
export const ROWS = { page: 25, file: 10_000 };

const WORDS = { most: 8, length: 100 };

/** Listed verdicts that stand, the newest first. Throws AppError `database-away`. */
export async function searchRegister(ask: RegisterAsk, take = ROWS.page): Promise<RegisterPage> {
  const wanted = /^[1-9]\d{0,5}$/.test(ask.page ?? "") ? Number(ask.page) : 1;
  const { rows, counts } = await searchEntries(readQuery(ask), { skip: (wanted - 1) * take, take });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { rows, counts, total, page: wanted, pages: Math.max(1, Math.ceil(total / take)) };
}

function readQuery(ask: RegisterAsk): RegisterQuery {
  const line = (name: string) => ask[name]?.trim().slice(0, WORDS.length).replaceAll("\0", "") || undefined;
  const words = (line("words") ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS.most);
  const [from, to] = [readDay(line("from")), readDay(line("to"))];
  const [maker, product, rulebook] = [line("maker"), line("product"), line("rulebook")];
  const [category, outcome] = [line("category"), line("outcome")];
  return {
    words,
    ...(maker && { maker }),
    ...(product && { product }),
    ...(rulebook && { rulebook }),
    ...(category && { category }),
    ...(outcome && { outcome }),
    ...(from && { from }),
    // The day itself is included.
    ...(to && { before: daysAfter(to, 1) }),
  };
}

function readDay(given: string | undefined): Date | undefined {
  const day = given === undefined ? undefined : readDate(given, new Date());
  return day && "value" in day && day.value ? new Date(`${day.value}T00:00:00Z`) : undefined;
}
