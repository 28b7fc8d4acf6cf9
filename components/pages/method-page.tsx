import { ColumnHeads } from "../document/column-heads";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import type { ConformityRules, DecisionRow } from "./types";

interface MethodPageProps {
  page: PageContext;
  decisions: DecisionRow[];
  comparisons: ConformityRules;
  /** The rules by which a test can be decided, the usual one first. */
  decisionRules: { id: string; name: string; say: string }[];
}

/** How a verdict is reached, with the table that decides, drawn from the data that decide. */
export function MethodPage({ page, decisions, comparisons, decisionRules }: MethodPageProps) {
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
        <EvidenceTables page={page} comparisons={comparisons} />
        <h3>{t.decisionRules}</h3>
        <p className="prose soft">{t.decisionRulesLead}</p>
        <dl className="pairs wide">
          {decisionRules.map(({ id, name, say }) => [<dt key={id}>{name}</dt>, <dd key={`${id}.say`}>{say}</dd>])}
        </dl>
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

const SIGN = { "<=": "≤", "<": "<", ">": ">", ">=": "≥" };

/** One table an operator: what stands here is what the engine compares by. */
function EvidenceTables({ page, comparisons }: Pick<MethodPageProps, "page" | "comparisons">) {
  const t = page.t.pages.method;
  const said = { "<=": t.underAtMost, "<": t.underBelow };
  return (["<=", "<"] as const).map((operator) => (
    <div key={operator}>
      <h3>{said[operator]}</h3>
      <Wide label={said[operator]}>
        <table>
          <ColumnHeads names={[t.evidence, t.lossColumn, t.weighingsColumn, t.statedColumn]} />
          <tbody>
            {comparisons[operator].map(({ evidence, loss, distance }) => (
              <tr key={evidence}>
                <th scope="row">{page.t.common.evidence[evidence]}</th>
                {[
                  `Δ ${SIGN[loss]} L·M₁`,
                  `3·(L·M₁ − Δ)² ${SIGN[distance]} 8·a²`,
                  `(L·M₁ − Δ)² ${SIGN[distance]} (U·M₁)²`,
                ].map((formula) => (
                  <td key={formula}>
                    <code>{formula}</code>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  ));
}

function DecisionTable({ page, decisions }: Pick<MethodPageProps, "page" | "decisions">) {
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
