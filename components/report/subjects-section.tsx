import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { guessLanguage } from "../text/guess-language";
import { PlainText } from "../text/plain-text";
import { More } from "./more";
import type { Report, Subject } from "./types";

interface SubjectsSectionProps {
  report: Report;
  page: PageContext;
  most: number;
  dataAt?: string;
}

/** Whose batteries the report speaks of, how each name was attached, and how to put it right. */
export function SubjectsSection({ report, page, most, dataAt }: SubjectsSectionProps) {
  const t = page.t.report;
  const { subjects = [] } = report;
  if (subjects.length === 0) return null;
  const shown = subjects.slice(0, most);
  return (
    <Section title={t.subjects}>
      <ul className="list prose">
        {shown.map((subject) => (
          <li key={subject.name}>
            <b lang={guessLanguage(subject.name)}>
              <PlainText text={subject.name} />
            </b>
            {`${page.t.common.comma}${t.named[subject.given]}${page.t.common.colon}`}
            <PlainText text={sayMatch(subject, page)} />
          </li>
        ))}
      </ul>
      <More shown={shown.length} all={subjects.length} at={dataAt} page={page} />
      <p className="soft small">{t.correctName}</p>
    </Section>
  );
}

function sayMatch({ match, matched, name }: Subject, { t }: PageContext): string {
  return match === "loose" ? t.report.matched.loose(matched ?? name) : t.report.matched[match];
}
