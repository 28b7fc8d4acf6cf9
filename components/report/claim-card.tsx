import type { PageContext } from "../document/page-context";
import { SmallHallmark } from "../figures/hallmark";
import { guessLanguage } from "../text/guess-language";
import { PlainText } from "../text/plain-text";
import { chooseSteps } from "./choose-shown";
import { Flips } from "./flips";
import { MoreWords } from "./more";
import type { Claim, RulebookFacts, Step } from "./types";

interface ClaimCardProps {
  claim: Claim;
  number: number;
  page: PageContext;
  rulebook: RulebookFacts;
  /** How many steps are shown at most, and where all of them stand. */
  steps: number;
  dataAt?: string;
}

/** One claim: what it says, how it was weighed step by step, what came of it, and which term would hold. */
export function ClaimCard({ claim, number, page, rulebook, steps, dataAt }: ClaimCardProps) {
  const { locale } = page;
  const { common, report } = page.t;
  const subject = claim.subject ?? report.theBattery;
  return (
    <section className="pad claim" id={`claim-${number}`} aria-labelledby={`claim-${number}-title`}>
      <div>
        <p className="eyebrow">{report.claimNumber(number)}</p>
        <h2 id={`claim-${number}-title`}>
          <SmallHallmark category={claim.category} />
          <span lang={claim.subject === undefined ? undefined : guessLanguage(subject)}>
            <PlainText text={subject} />
          </span>
          {report.isCategory(common.category[claim.category])}
        </h2>
        <p className={`tag o-${claim.outcome}`}>{common.outcome[claim.outcome]}</p>
      </div>
      <div>
        <ol className="steps">
          {chooseSteps(claim.steps, steps).map((one) =>
            "gap" in one ? (
              <li key={one.number} className="gap soft">
                <MoreWords shown={steps} all={claim.steps.length} at={dataAt} page={page} />
              </li>
            ) : (
              <StepLine
                key={one.number}
                step={one.entry}
                page={page}
                rulebook={rulebook}
                tone={one.number === claim.steps.length ? `last o-${claim.outcome}` : undefined}
              />
            ),
          )}
        </ol>
        <SuggestedTerm claim={claim} page={page} />
        <Flips claim={claim} page={page} />
        {claim.elsewhere?.map((other) => (
          <div className="instead" key={other.rulebook}>
            <p>
              <span className="soft">{`${report.elsewhere}${common.colon}`}</span>
              <PlainText text={other.say[locale]} />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

interface StepLineProps {
  step: Step;
  page: PageContext;
  rulebook: RulebookFacts;
  tone?: string;
}

function StepLine({ step, page, rulebook, tone }: StepLineProps) {
  const { locale } = page;
  const { report, common } = page.t;
  return (
    <li className={tone}>
      <span className={STEP_CLASS[step.kind]}>
        <PlainText text={step.say[locale]} />
      </span>{" "}
      <small>
        {report.stepKind[step.kind]}
        {step.rule && (
          <>
            {common.colon}
            <RuleLink rule={step.rule} rulebook={rulebook} page={page} />
          </>
        )}
      </small>
    </li>
  );
}

/** One's own rulebook has no page here that its clauses could stand on. */
function RuleLink({ rule, rulebook, page }: { rule: string; rulebook: RulebookFacts; page: PageContext }) {
  const code = <code>{rule}</code>;
  if (rulebook.own && !rule.startsWith("row.")) return code;
  return <a href={page.href(ruleAddress(rule, rulebook.id))}>{code}</a>;
}

/** Rows of the decision table stand with the method; everything else with its rulebook. */
function ruleAddress(rule: string, rulebook: string): string {
  const path = rule.startsWith("row.") ? "/methodology" : `/rulebooks/${rulebook}`;
  return `${path}#${encodeURIComponent(rule)}`;
}

const STEP_CLASS: Partial<Record<Step["kind"], string>> = { quote: "quote", arithmetic: "num-step" };

/** In both languages, since the term is what a maker would have to print. */
function SuggestedTerm({ claim, page }: { claim: Claim; page: PageContext }) {
  const { en, zh, condition } = claim.suggestedTerm;
  return (
    <div className="instead">
      <p>
        <span className="soft">{`${page.t.report.suggested}${page.t.common.colon}`}</span>
        <b lang="en">{en}</b>
        {" · "}
        <b lang="zh">{zh}</b>
        {condition && `${page.t.common.comma}${condition[page.locale]}`}
      </p>
    </div>
  );
}
