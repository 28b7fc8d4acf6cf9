import type { PageContext } from "../document/page-context";
import { PlainText } from "../text/plain-text";
import type { Outcome, Report } from "./types";

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
        <path d="M23 3 40 13v20L23 43 6 33V13z" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d={SIGN[outcome]} fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
      <span className="unseen">{`${t.report.overall}${t.common.colon}`}</span>
      <strong>{word}</strong>
      {count > 0 && <span>{t.report.claimsOf(count, claims.length)}</span>}
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

const SIGN: Record<Outcome, string> = {
  contradicted: "M10 38 37 8",
  supported: "M14 24l6 6 12-14",
  consistent: "M14 20h18M14 27h18",
  undecided: "M12 24c4-6 7-6 11 0s7 6 11 0",
  unproven: "M23 17a6 6 0 1 0 .1 0z",
  "not-covered": "M15 23h4m2 0h4m2 0h4",
  "not-a-claim": "M16 23h14",
};
