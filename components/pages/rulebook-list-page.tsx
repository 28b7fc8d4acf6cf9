import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { CompareForm } from "./compare-form";
import { ContestedSection } from "./contested-section";
import { sayLimit } from "./say-limit";
import type { Contested, LoadedRulebook, Rulebook } from "./types";
import { Value } from "./vouched";

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
              <dd>
                <Limit rulebook={rulebook} page={page} />
              </dd>
            </dl>
          </div>
        </section>
      ))}
      <Section title={page.t.compare.title} id="compare">
        <p className="prose">{page.t.compare.ask}</p>
        <CompareForm page={page} rulebooks={rulebooks} chosen={rulebooks.map(({ rulebook }) => rulebook.id)} />
      </Section>
      {contested.map((one) => (
        <ContestedSection key={one.id} contested={one} page={page} />
      ))}
    </article>
  );
}

/** The limit with what vouches for it; the page of the rulebook lists the sources. */
function Limit({ rulebook, page }: { rulebook: Rulebook; page: PageContext }) {
  const [requirement] = rulebook.requirements;
  if (!requirement) return page.t.pages.rulebooks.noLimit;
  const { limitPpm } = requirement;
  return <Value value={sayLimit(requirement, page.t)} stated={limitPpm} page={page} at={`/rulebooks/${rulebook.id}`} />;
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
