import { parseAuditRequest } from "@/lib/intake/parse-audit-request";
import { makeSealedReport } from "@/lib/report/make-report";
import { takeRulebook } from "@/lib/rulebook";
import type { DeviceAudit } from "./worker-messages";

/** What POST /api/audits would make of this request on this day, made here: its report, or the same problems. */
export function auditRequest(raw: unknown, today: Date): DeviceAudit {
  const parsed = parseAuditRequest(raw, today);
  if (!parsed.ok) return { problems: parsed.problems };
  const rulebook = takeRulebook(parsed.value);
  if (!rulebook.ok) return { problems: rulebook.problems };
  return makeSealedReport(parsed.value, rulebook.value);
}
