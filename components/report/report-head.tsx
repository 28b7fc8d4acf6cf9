import { writeDate } from "@/lib/i18n";
import { guessLanguage } from "../text/guess-language";
import { PlainText, plainString } from "../text/plain-text";
import type { ReportPageProps } from "./report-page";
import { Stamp } from "./stamp";
import type { Report } from "./types";

/** What was audited, by what, and what came of it. */
export function ReportHead({ page, report, text, rulebook, madeAt, publishedAt }: ReportPageProps) {
  const { locale } = page;
  const t = page.t.report;
  const { maker, claimDate, sourceUrl } = report.input;
  const title = titleOf(report, text) ?? t.untitled;
  const rule = report.decisionRuleName?.[locale];
  const made = madeAt ?? publishedAt;
  return (
    <div className="pad head">
      <div>
        <p className="eyebrow">
          {t.eyebrow}
          {made && (
            <>
              {SEPARATOR}
              <span className="keep">{writeDate(made, locale)}</span>
            </>
          )}
        </p>
        <h1 lang={guessLanguage(title)}>
          <PlainText text={title} />
        </h1>
        <p className="by">
          {maker && (
            <>
              <span lang={guessLanguage(maker)}>
                <PlainText text={maker} />
              </span>
              {SEPARATOR}
            </>
          )}
          {claimDate && t.claimDated(writeDate(claimDate, locale)) + SEPARATOR}
          {sourceUrl && (
            <>
              <a href={sourceUrl} rel="nofollow noopener noreferrer ugc">
                {t.source}
              </a>
              {SEPARATOR}
            </>
          )}
          <PlainText text={t.readAgainst(rulebook.name, rulebook.statusLine)} />
          {rule && SEPARATOR + page.t.evidence.decidedBy(rule)}
        </p>
        <p className="lead">
          <PlainText text={report.overall.say[locale]} />
        </p>
      </div>
      <Stamp report={report} page={page} />
    </div>
  );
}

/** The dot never begins a line. */
const SEPARATOR = "\u00a0· ";

const TITLE_LENGTH = 60;

/** The product where it is named, else the first words of the text. */
export function titleOf(report: Report, text: string | null): string | undefined {
  if (report.input.product) return report.input.product;
  const line = text
    ?.split("\n")
    .find((one) => one.trim() !== "")
    ?.trim();
  if (line === undefined) return undefined;
  if (line.length <= TITLE_LENGTH) return line;
  const cut = [...line].slice(0, TITLE_LENGTH).join("");
  return `${cut.replace(/\s+\S*$/, "")} …`;
}

/** For the window and the bookmarks: the outcome beside the title. */
export function documentTitle({ page, report, text }: Pick<ReportPageProps, "page" | "report" | "text">): string {
  const title = titleOf(report, text) ?? page.t.report.untitled;
  return `${plainString(title)} – ${page.t.common.outcome[report.overall.outcome]}`;
}
