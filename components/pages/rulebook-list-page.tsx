import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { sayLimit } from "./say-limit";
import type { Contested, LoadedRulebook } from "./types";

interface RulebookListProps {
  page: PageContext;
  rulebooks: LoadedRulebook[];
  contested: Contested[];
}

export function RulebookListPage({ page, rulebooks, contested }: RulebookListProps) {
  const t = page.t.pages.rulebooks;
  return (
    <article className="sheet">
      <div className="pad">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {rulebooks.map(({ rulebook }) => (
        <section className="pad claim" key={rulebook.id}>
          <div>
            <h2>
              <a href={page.href(`/rulebooks/${rulebook.id}`)}>{rulebook.shortName[page.locale]}</a>
            </h2>
          </div>
          <div>
            <p>{rulebook.title[page.locale]}</p>
            <dl className="pairs stated">
              <dt>{t.status}</dt>
              <dd>{rulebook.statusLine[page.locale]}</dd>
              <RulebookDates dates={rulebook.dates} page={page} />
              <dt>{t.limit}</dt>
              <dd>{rulebook.requirements.map((one) => sayLimit(one, page.t) ?? t.noLimit).join("; ") || t.noLimit}</dd>
            </dl>
          </div>
        </section>
      ))}
      <Section title={t.contestedTitle}>
        {contested.map((one) => (
          <div className="prose" key={one.id}>
            <h3>{one.name[page.locale]}</h3>
            <p>{t.contested}</p>
            <p>{one.why[page.locale]}</p>
          </div>
        ))}
      </Section>
    </article>
  );
}

interface RulebookDatesProps {
  dates: { published?: string; commentsUntil?: string; inForceFrom?: string };
  page: PageContext;
}

export function RulebookDates({ dates, page }: RulebookDatesProps) {
  const t = page.t.pages.rulebooks;
  const named = [
    [t.published, dates.published],
    [t.comments, dates.commentsUntil],
    [t.inForce, dates.inForceFrom],
  ] as const;
  return named.map(([name, date]) =>
    date === undefined ? null : [<dt key={name}>{name}</dt>, <dd key={date}>{writeDate(date, page.locale)}</dd>],
  );
}
