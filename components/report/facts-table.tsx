import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { guessLanguage } from "../text/guess-language";
import { PlainText, Quote } from "../text/plain-text";
import { sayFactBasis, sayFactValue } from "../text/say-fact";
import type { Report } from "./types";

const MOST = 60;

/** What the text states beside the category. */
export function FactsTable({ report, page }: { report: Report; page: PageContext }) {
  const t = page.t.report;
  const facts = report.facts.slice(0, MOST);
  return (
    <Section title={t.facts}>
      <Wide label={t.facts}>
        <table>
          <thead>
            <tr>
              {[t.fact, t.factValue, t.factBasis, t.factContext, t.factQuote].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={`${fact.start}.${fact.end}.${fact.kind}`}>
                <th scope="row">{t.factKind[fact.kind]}</th>
                <td>
                  <PlainText text={sayFactValue(fact, page.t)} />
                </td>
                <td>{fact.basis === undefined ? "" : sayFactBasis(fact, page.t)}</td>
                <td>{page.t.common.context[fact.context]}</td>
                <td>
                  <Quote text={fact.quote} lang={guessLanguage(fact.quote)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {report.facts.length > MOST && <p className="left-out">{t.moreInData(MOST, report.facts.length)}</p>}
    </Section>
  );
}
