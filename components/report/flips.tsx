import { ColumnHeads } from "../document/column-heads";
import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import { Wide } from "../document/wide";
import { PlainText } from "../text/plain-text";
import type { Claim } from "./types";

/** The same claim by every rulebook, and the limit at which its outcome would change. */
export function Flips({ claim, page }: { claim: Claim; page: PageContext }) {
  const { evidence, report, common } = page.t;
  const { flips = [], changesAt } = claim;
  const { locale } = page;
  if (flips.length === 0) return null;
  return (
    <div className="flips">
      <Wide label={evidence.byEveryRulebook}>
        <table>
          <caption>{evidence.byEveryRulebook}</caption>
          <ColumnHeads names={[evidence.rulebook, evidence.limit, report.outcomeColumn]} />
          <tbody>
            {flips.map((flip) => (
              <tr key={flip.rulebook} className={flip.inUse ? "in-use" : undefined}>
                <th scope="row">
                  <PlainText text={flip.name[locale]} />
                  <Remark>
                    {flip.inUse && <b>{`${report.inUse} · `}</b>}
                    <PlainText text={flip.statusLine[locale]} />
                  </Remark>
                  {flip.note && <Remark>{flip.note[locale]}</Remark>}
                </th>
                <td className="keep">
                  {flip.limit ? flip.limit[locale] : <span className="soft">{evidence.limitNotKnown}</span>}
                </td>
                <td>
                  <span className={`tag o-${flip.outcome}`}>{common.outcome[flip.outcome]}</span>
                  <Remark>{common.evidence[flip.evidence]}</Remark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {changesAt && <p className="small said">{changesAt.say[locale]}</p>}
    </div>
  );
}
