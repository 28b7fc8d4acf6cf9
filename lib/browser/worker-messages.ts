import type { Findings, Problem } from "@/lib/engine/types";
import type { TableAnswers, TestTable } from "@/lib/intake/tables/types";
import type { Report } from "@/lib/report/schema";

/** What is read while one types: the text and the chosen rulebook's id. */
export interface TypedText {
  text: string;
  rulebook: string;
}

/** A file of test data, and what was answered about it. */
export interface AskedTable {
  name: string;
  bytes: Uint8Array;
  answers: TableAnswers;
}

/** What the page asks of its worker; `turn` comes back with the answer. */
export type Question = { turn: number } & (
  | { read: TypedText }
  | { audit: Record<string, unknown> }
  | { table: AskedTable }
);

/** The report of a request, as the server would have made it, with its bytes. */
export type DeviceAudit = { report: Report; bytes: string } | { problems: Problem[] };

export type Answer = { turn: number } & ({ findings: Findings } | DeviceAudit | { table: TestTable } | { fault: true });

/** Before the answer: the share that is done, from 0 to 1. */
export interface Progress {
  turn: number;
  share: number;
}

export type { Findings, Report, TestTable };
