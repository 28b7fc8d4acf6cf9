import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { SourceList } from "./source-list";
import type { Contested } from "./types";
import { SourceLinks } from "./vouched";

/** A number that texts cite and nobody is judged by: what is said of it beside what stands against that. */
export function ContestedSection({ contested, page }: { contested: Contested; page: PageContext }) {
  const t = page.t.pages.rulebooks;
  return (
    <Section title={`${t.contestedTitle}${page.t.common.colon}${contested.name[page.locale]}`} id={contested.id}>
      <p className="prose">{t.contested}</p>
      <div className="facing">
        <Statements title={t.contestedSaid} of={contested.said} page={page} />
        <Statements title={t.contestedAgainst} of={contested.against} page={page} />
      </div>
      <h3>{t.sources}</h3>
      <SourceList sources={contested.cited} />
    </Section>
  );
}

function Statements({ title, of, page }: { title: string; of: Contested["said"]; page: PageContext }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="list">
        {of.map(({ say, sources }) => (
          <li key={say.en}>
            {say[page.locale]}{" "}
            <span className="voucher">
              {sources.length > 0 ? <SourceLinks ids={sources} page={page} /> : page.t.pages.rulebooks.contestedUncited}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
