import { sayStanding } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { SmallHallmark } from "../figures/hallmark";
import { HouseRules } from "./house-rules";
import { RequirementSection } from "./requirement-section";
import { RulebookDates } from "./rulebook-list-page";
import { SourceList } from "./source-list";
import type { LoadedRulebook, Rulebook } from "./types";
import { Value, Voucher } from "./vouched";

interface RulebookPageProps {
  page: PageContext;
  loaded: LoadedRulebook;
}

/** A rulebook, drawn from its data: every value with its source, and what nobody knows. */
export function RulebookPage({ page, loaded: { rulebook, digest } }: RulebookPageProps) {
  const t = page.t.pages.rulebooks;
  const { locale } = page;
  return (
    <article className="sheet">
      <div className="pad">
        <p className="eyebrow">{rulebook.statusLine[locale]}</p>
        <h1>{rulebook.shortName[locale]}</h1>
        <p className="lead">{rulebook.title[locale]}</p>
        <dl className="pairs stated">
          <dt>{t.revision}</dt>
          <dd>{rulebook.id}</dd>
          <dt>{t.digest}</dt>
          <dd>
            <code>{digest}</code>
          </dd>
          <RulebookDates dates={rulebook.dates} page={page} />
        </dl>
        <p>
          <a href={page.href(`/rulebooks/compare?a=${rulebook.id}`)}>{page.t.compare.withAnother}</a>
        </p>
        {!rulebook.textAtHand && <p className="prose">{t.textNotAtHand}</p>}
        {rulebook.shownBy && (
          <p className="prose">
            {t.shownBy} <a href={page.href(`/rulebooks/${rulebook.shownBy}`)}>{rulebook.shownBy}</a>
          </p>
        )}
      </div>
      {rulebook.categories.length > 0 && <Categories rulebook={rulebook} page={page} />}
      {rulebook.requirements.map((requirement) => (
        <RequirementSection key={requirement.id} requirement={requirement} page={page} />
      ))}
      {rulebook.terms.length > 0 && <Terms rulebook={rulebook} page={page} />}
      {rulebook.facts && <Facts facts={rulebook.facts} page={page} />}
      <Remainder rulebook={rulebook} page={page} />
    </article>
  );
}

interface PartProps {
  rulebook: Rulebook;
  page: PageContext;
}

function Categories({ rulebook, page }: PartProps) {
  const t = page.t.pages.rulebooks;
  return (
    <Section title={t.categories} id="categories">
      <Wide label={t.categories}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.category}</th>
              <th scope="col">{t.term}</th>
              <th scope="col">{t.definition}</th>
            </tr>
          </thead>
          <tbody>
            {rulebook.categories.map((one) => (
              <tr key={one.category} id={`category.${one.category}`}>
                <th scope="row">
                  <SmallHallmark category={one.category} /> {page.t.common.category[one.category]}
                </th>
                <td>
                  <span lang="en">{one.term.en}</span>
                  <br />
                  <span lang="zh">{one.term.zh}</span>
                </td>
                <td>
                  {one.defined ? (
                    <Value value={one.definition.value?.[page.locale] ?? null} stated={one.definition} page={page} />
                  ) : (
                    t.notDefined
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

function Terms({ rulebook, page }: PartProps) {
  const t = page.t.pages.rulebooks;
  return (
    <Section title={t.terms} id="terms">
      <Wide label={t.terms}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.concept}</th>
              <th scope="col">{t.category}</th>
              <th scope="col">{t.standing}</th>
            </tr>
          </thead>
          <tbody>
            {rulebook.terms.map((one) => (
              <tr key={one.concept} id={`term.${one.concept}`}>
                <th scope="row">{one.name?.[page.locale] ?? one.concept}</th>
                <td>{page.t.common.category[one.category]}</td>
                <td>
                  {sayStanding(one.standing, rulebook.status, page.t)} <Voucher stated={one} page={page} />
                  {one.note && <Remark>{one.note[page.locale]}</Remark>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

/** What is reported of it besides terms and tests. */
function Facts({ facts, page }: { facts: NonNullable<Rulebook["facts"]>; page: PageContext }) {
  return (
    <Section title={page.t.pages.rulebooks.facts} id="facts">
      <dl className="pairs stated">
        {facts.map(({ id, name, stated }) => [
          <dt key={id}>{name[page.locale]}</dt>,
          <dd key={`${id}.say`}>
            <Value value={stated.value?.[page.locale] ?? null} stated={stated} page={page} />
          </dd>,
        ])}
      </dl>
    </Section>
  );
}

function Remainder({ rulebook, page }: PartProps) {
  const t = page.t.pages.rulebooks;
  const { locale } = page;
  return (
    <>
      {rulebook.notKnown.length > 0 && (
        <Section title={t.notKnown} id="not-known">
          <ul className="list prose">
            {rulebook.notKnown.map((one) => (
              <li key={one.en}>{one[locale]}</li>
            ))}
          </ul>
        </Section>
      )}
      {rulebook.houseRules.length > 0 && (
        <Section title={t.houseRules} id="house-rules">
          <p className="prose soft">{t.houseRulesLead}</p>
          <HouseRules rules={rulebook.houseRules} page={page} />
        </Section>
      )}
      <Section title={t.sources} id="sources">
        <ul className="confidences soft small">
          {(["A", "B", "C"] as const).map((letter) => (
            <li key={letter}>{page.t.common.confidence[letter]}</li>
          ))}
        </ul>
        <SourceList sources={rulebook.sources} />
      </Section>
    </>
  );
}
