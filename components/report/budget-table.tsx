import { Remark } from "../document/remark";
import { Wide } from "../document/wide";
import { PlainText, plainString } from "../text/plain-text";
import type { TestProps } from "./test-section";

/** Beyond so many the number tells nothing: the factor has long been the same. */
const MOST_FREE = 1000;

/** What the uncertainty is made of, source by source, and what it comes to. */
export function BudgetTable({ test, page }: Pick<TestProps, "test" | "page">) {
  const { evidence } = page.t;
  const { budget } = test;
  if (!budget) return null;
  const { degreesOfFreedom: degrees } = budget;
  const sample = plainString(budget.sample);
  const sums = [
    { name: evidence.combined, value: `${budget.combinedPct} %` },
    {
      name: evidence.coverage,
      note: degrees === null ? undefined : evidence.freedom(degrees > MOST_FREE ? `> ${MOST_FREE}` : String(degrees)),
      value: budget.coverageFactor,
    },
    { name: evidence.expanded, value: `${budget.expandedPct} %` },
  ];
  return (
    <>
      <p className="soft small">{test.samples.length > 1 ? evidence.budgetOf(sample) : evidence.budgetOfOne(sample)}</p>
      <Wide label={evidence.uncertainty}>
        <table>
          <thead>
            <tr>
              {[evidence.source, evidence.asGiven, evidence.distribution].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {[evidence.standard, evidence.share].map((name) => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {budget.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sources may bear one name; their order never changes
              <tr key={index}>
                <th scope="row">
                  <PlainText text={row.source[page.locale]} />
                </th>
                <td className="keep">
                  <PlainText text={row.given} />
                </td>
                <td>{evidence.distributions[row.distribution]}</td>
                <td className="num">{`${row.standardUncertaintyPct} %`}</td>
                <td className="num">{`${row.sharePct} %`}</td>
              </tr>
            ))}
          </tbody>
          <tbody className="sums">
            {sums.map(({ name, note, value }) => (
              <tr key={name}>
                <th scope="row" colSpan={3}>
                  {name}
                  {note && <Remark>{note}</Remark>}
                </th>
                <td className="num">{value}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
