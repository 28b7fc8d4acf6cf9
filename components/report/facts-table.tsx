import { ColumnHeads } from "../document/column-heads";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { guessLanguage } from "../text/guess-language";
import { PlainText, Quote } from "../text/plain-text";
import { sayFactBasis, sayFactValue } from "../text/say-fact";
import { More } from "./more";
import type { Report } from "./types";

interface FactsTableProps {
  report: Report;
  page: PageContext;
  most: number;
  /** Where all of them stand. */
  dataAt?: string;
}

/** What the text states beside the category. */
export function FactsTable({ report, page, most, dataAt }: FactsTableProps) {
  const t = page.t.report;
  const facts = report.facts.slice(0, most);
  return (
    <Section title={t.facts}>
      <Wide label={t.facts}>
        <table>
          <ColumnHeads names={[t.fact, t.factValue, t.factBasis, t.factContext, t.factQuote]} />
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
      <More shown={facts.length} all={report.facts.length} at={dataAt} page={page} />
    </Section>
  );
}
