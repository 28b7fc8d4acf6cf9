import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { PlainText } from "../text/plain-text";
import type { Report, RulebookFacts } from "./types";

/** What a reader must know besides, and what nobody knows of the rulebook. */
export function NotesSection({
  report,
  rulebook,
  page,
}: {
  report: Report;
  rulebook: RulebookFacts;
  page: PageContext;
}) {
  const t = page.t.report;
  if (report.notes.length === 0 && rulebook.notKnown.length === 0) return null;
  return (
    <Section title={t.notes}>
      {report.notes.length > 0 && (
        <ul className="list prose">
          {report.notes.map((note) => (
            <li key={note.code + note.say.en}>
              <PlainText text={note.say[page.locale]} />
            </li>
          ))}
        </ul>
      )}
      {rulebook.notKnown.length > 0 && (
        <div className="prose">
          <h3>{t.notKnown(rulebook.name)}</h3>
          <p className="soft small">{t.notKnownLead}</p>
          <ul className="list">
            {rulebook.notKnown.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
