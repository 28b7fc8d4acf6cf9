import type { Findings, Problem } from "@/lib/engine/types";
import type { Report } from "@/lib/report/schema";

/** What is read while one types: the text and the chosen rulebook's id. */
export interface TypedText {
  text: string;
  rulebook: string;
}

/** What the page asks of its worker; `turn` comes back with the answer. */
export type Question = { turn: number } & ({ read: TypedText } | { audit: Record<string, unknown> });

/** The report of a request, as the server would have made it, with its bytes. */
export type DeviceAudit = { report: Report; bytes: string } | { problems: Problem[] };

export type Answer = { turn: number } & ({ findings: Findings } | DeviceAudit | { fault: true });

export type { Findings, Report };
