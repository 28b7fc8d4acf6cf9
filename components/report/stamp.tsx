import type { PageContext } from "../document/page-context";
import { PlainText } from "../text/plain-text";
import { OUTCOME_SIGNS, SEAL } from "./outcome-signs";
import type { Report } from "./types";

/** The overall outcome as a seal: told by its word, then by shape, then by colour. */
export function Stamp({ report, page }: { report: Report; page: PageContext }) {
  const { t } = page;
  const { outcome } = report.overall;
  const claims = report.claims.filter((claim) => claim.outcome !== "not-a-claim");
  const count = claims.filter((claim) => claim.outcome === outcome).length;
  const rule = unusualRule(report)?.[page.locale];
  const word = t.common.outcome[outcome];
  return (
    <div className={`stamp o-${outcome}${word.length > 14 ? " long" : ""}`}>
      <svg width="46" height="46" viewBox="0 0 46 46" aria-hidden="true">
        <path d={SEAL} fill="none" stroke="currentColor" strokeWidth="2" />
        <path d={OUTCOME_SIGNS[outcome]} fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
      <span className="unseen">{`${t.report.overall}${t.common.colon}`}</span>
      <strong>{word}</strong> {count > 0 && <span>{t.report.claimsOf(count, claims.length)}</span>}
      {rule && " "}
      {rule && (
        <span className="rule">
          <PlainText text={t.evidence.byRule(rule)} />
        </span>
      )}
    </div>
  );
}

/** The rule is named wherever it is not the one that is usual here. */
const unusualRule = ({ decisionRule, decisionRuleName }: Report) =>
  decisionRule === undefined || decisionRule === "four-outcome" ? undefined : decisionRuleName;
