import type { ReactNode } from "react";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { listClaims } from "../text/list-claims";
import { PlainText } from "../text/plain-text";
import type { Amounts } from "./amounts";
import { BudgetTable } from "./budget-table";
import { Custody } from "./custody";
import { GateTable } from "./gate-table";
import { More } from "./more";
import { Samples } from "./samples";
import type { Report, TestReading } from "./types";

export interface TestProps {
  test: TestReading;
  number: number;
  report: Report;
  page: PageContext;
  /** Names of the rulebook's conditions by id. */
  conditionNames: Record<string, string>;
  amounts: Amounts;
  /** Where all of it stands. */
  dataAt?: string;
}

/** One test as it was understood: what it came to, sample by sample, how sure that is, whether it counts, and whence. */
export function TestSection(props: TestProps) {
  const { test, number, report, page } = props;
  const { report: t, evidence } = page.t;
  return (
    <Section title={report.tests.length > 1 ? `${t.tests} · ${t.test(number)}` : t.tests} id={`test-${number}`}>
      <Summary {...props} />
      <Part title={evidence.samples}>{test.samples.length > 0 && <Samples {...props} />}</Part>
      <Part title={evidence.uncertainty}>{test.budget && <BudgetTable test={test} page={page} />}</Part>
      <Part title={evidence.gate}>{test.conditions.length > 0 && <GateTable {...props} />}</Part>
      <Part title={evidence.custody}>
        <Custody test={test} page={page} />
      </Part>
    </Section>
  );
}

/** The outcome of the whole, the rule it was decided by, and what stands against it or needs care. */
function Summary({ test, report, page, amounts, dataAt }: TestProps) {
  const { report: t, evidence, common } = page.t;
  const { cautions = [] } = test;
  const judged = test.claims.map((id) => report.claims.findIndex((claim) => claim.id === id) + 1);
  const rule = report.decisionRuleName?.[page.locale];
  return (
    <>
      <p className="prose">
        {`${t.asWhole}${common.colon}`}
        <b>{common.evidence[test.evidence]}</b>
        {common.stop + common.gap}
        {judged.length > 0 ? t.judged(listClaims(judged, page.t)) : t.judgedNone}
        {rule !== undefined && test.accepted !== undefined && common.gap + sayAccepted(test.accepted, rule, page)}
        {!test.budget && common.gap + t.uncertaintyFrom[test.uncertaintyFrom]}
      </p>
      {rule !== undefined && (
        <p className="prose soft small">
          {evidence.chosenBefore(rule) + common.gap}
          {report.decisionRule && evidence.ruleSays[report.decisionRule]}
        </p>
      )}
      <Remarks of={test.problems} most={amounts.problems} page={page} />
      <More shown={amounts.problems} all={test.problems.length} at={dataAt} page={page} />
      <Remarks of={cautions} most={amounts.problems} page={page} />
      <More shown={amounts.problems} all={cautions.length} at={dataAt} page={page} />
    </>
  );
}

const sayAccepted = (accepted: boolean, rule: string, { t }: PageContext): string =>
  accepted ? t.evidence.accepted(rule) : t.evidence.notAccepted(rule);

function Remarks({ of, most, page }: { of: TestReading["problems"]; most: number; page: PageContext }) {
  if (of.length === 0) return null;
  return (
    <ul className="list prose remarks">
      {of.slice(0, most).map((one) => (
        <li key={one.code + one.say.en}>
          <PlainText text={one.say[page.locale]} />
        </li>
      ))}
    </ul>
  );
}

/** A part of the test under its own name in the margin; nothing where there is nothing to say. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="part">
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  );
}
