import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import type { DecisionRow } from "./types";

interface MethodPageProps {
  page: PageContext;
  decisions: DecisionRow[];
}

/** How a verdict is reached, with the table that decides, drawn from the data that decide. */
export function MethodPage({ page, decisions }: MethodPageProps) {
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
              <b>{name}</b>
              <small>{say}</small>
            </li>
          ))}
        </ol>
      </div>
      <Section title={t.contexts} id="contexts">
        <Pairs names={common.context} say={t.contextSay} />
      </Section>
      <Section title={t.outcomes} id="outcomes">
        <Pairs names={common.outcome} say={t.outcomeSay} />
      </Section>
      <Section title={t.evidences} id="evidence">
        <p className="prose soft">{t.evidenceLead}</p>
        <EvidenceTable page={page} />
      </Section>
      <Section title={t.table} id="table">
        <p className="prose soft">{t.tableLead}</p>
        <DecisionTable page={page} decisions={decisions} />
      </Section>
      <Section title={t.limits} id="limits">
        <ul className="list prose">
          {t.limitsSay.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

function Pairs<K extends string>({ names, say }: { names: Record<K, string>; say: Record<K, string> }) {
  return (
    <dl className="pairs wide">
      {(Object.keys(say) as K[]).map((key) => [
        <dt key={key}>{names[key]}</dt>,
        <dd key={`${key}.say`}>{say[key]}</dd>,
      ])}
    </dl>
  );
}

const COMPARISONS = [
  ["pass", "Δ ≤ L·M₁, 3·(L·M₁ − Δ)² ≥ 8·a²"],
  ["conditional-pass", "Δ ≤ L·M₁, 3·(L·M₁ − Δ)² < 8·a²"],
  ["conditional-fail", "Δ > L·M₁, 3·(L·M₁ − Δ)² < 8·a²"],
  ["fail", "Δ > L·M₁, 3·(L·M₁ − Δ)² ≥ 8·a²"],
] as const;

function EvidenceTable({ page }: { page: PageContext }) {
  return (
    <Wide label={page.t.pages.method.evidences}>
      <table>
        <tbody>
          {COMPARISONS.map(([evidence, formula]) => (
            <tr key={evidence}>
              <th scope="row">{page.t.common.evidence[evidence]}</th>
              <td>
                <code>{formula}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function DecisionTable({ page, decisions }: MethodPageProps) {
  const t = page.t.pages.method;
  const { common } = page.t;
  const list = (values: string[] | undefined) => values?.join(common.comma) ?? <span className="soft">{t.any}</span>;
  return (
    <Wide label={t.table}>
      <table>
        <thead>
          <tr>
            {[t.row, t.category, t.wording, t.evidence, t.circumstance, t.outcome].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
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
