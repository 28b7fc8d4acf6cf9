import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";

interface AboutPageProps {
  page: PageContext;
  operator: Operator;
  /** After how many an audit that was never published is deleted. */
  unpublishedDays: number;
}

/** Who answers for the site, as far as they have said so. */
export interface Operator {
  name?: string;
  /** A mail address, or the address of a page. */
  contact?: string;
}

/** What the site is and is not, who answers for it, and what becomes of what is published here. */
export function AboutPage({ page, operator, unpublishedDays }: AboutPageProps) {
  const t = page.t.about;
  return (
    <article className="sheet">
      <div className="pad">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <Section title={t.is} id="is">
        <Sentences of={t.isSay} />
      </Section>
      <Section title={t.isNot} id="is-not">
        <Sentences of={t.isNotSay} />
      </Section>
      <Section title={t.operator} id="operator">
        <p className="prose">{t.operatorSay}</p>
        <dl className="pairs">
          <dt>{t.name}</dt>
          <dd>{operator.name ?? <span className="soft">{t.noName}</span>}</dd>
          <dt>{t.contact}</dt>
          <dd>{operator.contact ? <Contact at={operator.contact} /> : <span className="soft">{t.noContact}</span>}</dd>
        </dl>
      </Section>
      <Section title={t.record} id="record">
        <dl className="pairs">
          <dt>{t.unpublished}</dt>
          <dd>{t.unpublishedSay(unpublishedDays)}</dd>
          {t.recordSay.map(([name, say]) => [<dt key={name}>{name}</dt>, <dd key={`${name}.say`}>{say}</dd>])}
        </dl>
      </Section>
      <Section title={t.links} id="links">
        <dl className="pairs">
          {Object.entries(t.linkSay).map(([path, [name, say]]) => [
            <dt key={path}>
              <a href={page.href(path)}>{name}</a>
            </dt>,
            <dd key={`${path}.say`}>{say}</dd>,
          ])}
        </dl>
      </Section>
    </article>
  );
}

function Sentences({ of }: { of: string[] }) {
  return (
    <ul className="list prose">
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function Contact({ at }: { at: string }) {
  const isPage = /^https:/i.test(at);
  return (
    <a href={isPage ? at : `mailto:${at}`} rel={isPage ? "noopener noreferrer" : undefined}>
      {at}
    </a>
  );
}
