import { ColumnHeads } from "../document/column-heads";
import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import { Wide } from "../document/wide";
import { PlainText } from "../text/plain-text";
import { sayCondition } from "../text/say-condition";
import type { TestProps } from "./test-section";
import type { Condition } from "./types";

/** The conditions of the rulebook: what is asked, what was stated, how the two stand, and whether it decides. */
export function GateTable({ test, page, conditionNames }: Pick<TestProps, "test" | "page" | "conditionNames">) {
  const { report: t, evidence } = page.t;
  const read = test.conditions.some((one) => one.reading !== undefined);
  return (
    <>
      {read && <p className="soft small">{evidence.gateLead}</p>}
      <Wide label={evidence.gate}>
        <table className="gate">
          <ColumnHeads names={[t.condition, t.required, t.stated, t.conditionStatus]} />
          <tbody>
            {test.conditions.map((one) => (
              <tr key={one.condition}>
                <th scope="row">
                  <PlainText text={conditionNames[one.condition] ?? one.condition} />
                </th>
                <td>
                  <Asked condition={one} page={page} />
                </td>
                <td>
                  {one.stated === null ? (
                    <span className="soft">{t.conditionWord["not-stated"]}</span>
                  ) : (
                    <PlainText text={sayCondition(one.stated, page.t)} />
                  )}
                </td>
                <td>
                  <Reading condition={one} page={page} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

interface ConditionProps {
  condition: Condition;
  page: PageContext;
}

function Asked({ condition: { required, tolerance, houseRule, reading }, page }: ConditionProps) {
  const { report: t, evidence, common } = page.t;
  if (required === null)
    return <span className="soft">{reading === undefined ? common.notStated : evidence.notKnown}</span>;
  return (
    <>
      <PlainText text={sayCondition(required, page.t)} />
      {tolerance && ` ${tolerance}`}
      {houseRule && <Remark>{t.houseRule}</Remark>}
    </>
  );
}

/** In reports of older engines one word says both how a condition stands and what it does. */
function Reading({ condition: { reading, status, gates }, page }: ConditionProps) {
  const { report: t, evidence } = page.t;
  const failed = gates && (status === "not-met" || status === "not-stated");
  if (reading === undefined) return t.conditionWord[status];
  return (
    <>
      <span className={failed ? "failed" : reading === "not-known" ? "soft" : undefined}>
        {evidence.reading[reading]}
      </span>
      <Remark>{gates ? evidence.gates : evidence.shownOnly}</Remark>
    </>
  );
}
