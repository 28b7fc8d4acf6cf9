import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { CompareForm } from "./compare-form";
import {
  type ComparedCell,
  type ComparedPart,
  type ComparedRow,
  compareRulebooks,
  countMarks,
  type Mark,
} from "./compare-rulebooks";
import type { LoadedRulebook, Rulebook } from "./types";
import { Voucher } from "./vouched";

interface ComparePageProps {
  page: PageContext;
  two: [Rulebook, Rulebook];
  /** All that can be chosen. */
  rulebooks: LoadedRulebook[];
}

/** Two rulebooks, value by value, each pair with a word that says how the two stand to each other. */
export function ComparePage({ page, two, rulebooks }: ComparePageProps) {
  const t = page.t.compare;
  const chosen = two.map(({ id }) => id);
  const parts = chosen[0] === chosen[1] ? [] : compareRulebooks(two, page);
  return (
    <article className="sheet">
      <div className="pad">
        <p className="eyebrow">{t.title}</p>
        <h1>
          {two[0].shortName[page.locale]}
          <br />
          {two[1].shortName[page.locale]}
        </h1>
        <p className="lead">{t.lead}</p>
        <CompareForm page={page} rulebooks={rulebooks} chosen={chosen} />
        {parts.length === 0 ? <p className="prose">{t.chooseTwo}</p> : <Counts parts={parts} page={page} />}
      </div>
      {parts.map((part) => (
        <PartTable key={part.title} part={part} two={two} page={page} />
      ))}
      {parts.length > 0 && <NotKnown two={two} page={page} />}
    </article>
  );
}

function Counts({ parts, page }: { parts: ComparedPart[]; page: PageContext }) {
  const counts = countMarks(parts);
  return (
    <ul className="marks" aria-label={page.t.compare.count}>
      {(Object.keys(counts) as Mark[]).map((mark) => (
        <li key={mark}>
          <MarkWord mark={mark} page={page} /> <span className="num">{counts[mark]}</span>
        </li>
      ))}
    </ul>
  );
}

function MarkWord({ mark, page }: { mark: Mark; page: PageContext }) {
  const t = page.t.compare;
  return (
    <span className={mark === "differs" || mark === "effect" ? "differs" : undefined}>
      <span aria-hidden="true">{t.sign[mark]}</span> {t.mark[mark]}
    </span>
  );
}

type TwoProps = Pick<ComparePageProps, "page" | "two">;

function PartTable({ part, two, page }: { part: ComparedPart } & TwoProps) {
  return (
    <Section title={part.title}>
      <Wide label={part.title}>
        <table className="pair-values">
          <thead>
            <tr>
              <th scope="col">{page.t.compare.value}</th>
              {two.map(({ id, shortName }) => (
                <th key={id} scope="col">
                  <a href={page.href(`/rulebooks/${id}`)}>{shortName[page.locale]}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row) => (
              <PairRow key={row.id} row={row} two={two} page={page} />
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

function PairRow({ row, two, page }: { row: ComparedRow } & TwoProps) {
  return (
    <tr id={row.id}>
      <th scope="row">
        {row.name}
        <Remark>
          <MarkWord mark={row.mark} page={page} />
        </Remark>
      </th>
      {two.map(({ id }, at) => (
        <td key={id}>
          <Cell cell={row.cells[at] as ComparedCell} at={`/rulebooks/${id}`} page={page} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell: { say, effect, stated }, at, page }: { cell: ComparedCell; at: string; page: PageContext }) {
  return (
    <>
      {say ?? <span className="soft">{page.t.common.notStated}</span>}{" "}
      {stated && <Voucher stated={stated} page={page} at={at} />}
      {effect && <Remark>{`${page.t.compare.ifNot}${page.t.common.colon}${effect}`}</Remark>}
      {stated?.note && <Remark>{stated.note[page.locale]}</Remark>}
    </>
  );
}

function NotKnown({ two, page }: TwoProps) {
  const t = page.t.compare;
  return (
    <Section title={t.notKnown} id="not-known">
      <div className="facing">
        {two.map(({ id, shortName, notKnown }) => (
          <div key={id}>
            <h3>{shortName[page.locale]}</h3>
            {notKnown.length === 0 ? (
              <p>{t.nothingNotKnown}</p>
            ) : (
              <ul className="list">
                {notKnown.map((one) => (
                  <li key={one.en}>{one[page.locale]}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
