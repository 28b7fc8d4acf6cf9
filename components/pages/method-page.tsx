import { ColumnHeads } from "../document/column-heads";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { ContextSection } from "./context-section";
import type { DecisionRow, ExplainedContext } from "./types";
import { WeighingSection, type WeighingSectionProps } from "./weighing-section";

interface MethodPageProps extends WeighingSectionProps {
  /** In the order in which they are tried. */
  contexts: ExplainedContext[];
  /** The names of the languages that are read, as a page says them. */
  languages: string;
}

/** How a verdict is reached, with the table that decides, drawn from the data that decide. */
export function MethodPage({ contexts, languages, ...weighing }: MethodPageProps) {
  const { page, rulebook } = weighing;
  const t = page.t.pages.method;
  const { common } = page.t;
  return (
    <article className="sheet">
      <div className="pad">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        <ol className="steps method-steps">
          {t.steps.map(([name, say]) => (
            <li key={name}>
              <b>{name}</b> <small>{say}</small>
            </li>
          ))}
        </ol>
      </div>
      <ContextSection page={page} contexts={contexts} />
      <Section title={t.outcomes} id="outcomes">
        <Pairs names={common.outcome} say={t.outcomeSay} />
      </Section>
      <WeighingSection {...weighing} />
      <Section title={t.table} id="table">
        <p className="prose soft">{t.tableLead}</p>
        <DecisionTable page={page} decisions={rulebook.decisions} />
      </Section>
      <Section title={t.limits} id="limits">
        <ul className="list prose">
          {t.limitsSay.map((one) => (
            <li key={one}>{one}</li>
          ))}
          <li>{t.languages(languages)}</li>
        </ul>
        <h3>{t.notKnown(rulebook.shortName[page.locale])}</h3>
        <ul className="list prose">
          {rulebook.notKnown.map((one) => (
            <li key={one.en}>{one[page.locale]}</li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

function Pairs<K extends string>({ names, say }: { names: Record<K, string>; say: Record<K, string> }) {
  return (
    <dl className="pairs">
      {(Object.keys(say) as K[]).map((key) => [
        <dt key={key}>{names[key]}</dt>,
        <dd key={`${key}.say`}>{say[key]}</dd>,
      ])}
    </dl>
  );
}

function DecisionTable({ page, decisions }: { page: PageContext; decisions: DecisionRow[] }) {
  const t = page.t.pages.method;
  const { common } = page.t;
  const list = (values: string[] | undefined) => values?.join(common.comma) ?? <span className="soft">{t.any}</span>;
  return (
    <Wide label={t.table}>
      <table>
        <ColumnHeads names={[t.row, t.category, t.wording, t.evidence, t.circumstance, t.outcome]} />
        <tbody>
          {decisions.map((row, index) => (
            <tr key={row.id} id={row.id}>
              <th scope="row" className="num">
                {index + 1}
              </th>
              <td>{list(row.category?.map((one) => common.category[one]))}</td>
              <td>{list(row.wording?.map((one) => common.wording[one]))}</td>
              <td>{list(row.evidence?.map((one) => common.evidence[one]))}</td>
              <td>{list(row.circumstance && [t.circumstanceWord[row.circumstance]])}</td>
              <td>
                <b>{common.outcome[row.outcome]}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
