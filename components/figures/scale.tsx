import type { Dictionary } from "@/lib/i18n";
import type { Category, Claim } from "../report/types";
import { plainString } from "../text/plain-text";
import { Hallmark } from "./hallmark";
import { placeOnScale, type ScaleRow } from "./place-on-scale";

const X: Record<Category, number> = { liquid: 62, hybrid: 200, solid: 338 };
const CATEGORIES: Category[] = ["liquid", "hybrid", "solid"];
const MOST_ROWS = 4;

/** Liquid, hybrid, solid: where the words put the product, and where the evidence does. */
export function Scale({ claims, t }: { claims: Claim[]; t: Dictionary }) {
  const rows = placeOnScale(claims);
  const drawn = rows.length === 0 ? [EMPTY] : rows.slice(0, MOST_ROWS);
  const named = rows.length > 1;
  let y = 0;
  const placed = drawn.map((row) => {
    const top = y;
    y += rowHeight(row, named);
    return { row, top };
  });
  return (
    <figure>
      <svg viewBox={`0 0 400 ${y}`} role="img" aria-label={sayScale(rows.slice(0, MOST_ROWS), t)}>
        {placed.map(({ row, top }) => (
          <g key={row.subject ?? ""} transform={`translate(0 ${top})`}>
            <Row row={row} named={named} t={t} />
          </g>
        ))}
      </svg>
      <figcaption>{t.report.scaleNote}</figcaption>
      {rows.length > 0 && <ScaleTable rows={rows} t={t} />}
    </figure>
  );
}

const EMPTY: ScaleRow = { words: [], test: "none", ownWordsAgainst: false, claims: [] };

const titleHeight = (named: boolean) => (named ? 24 : 0);
const rowHeight = (row: ScaleRow, named: boolean) => titleHeight(named) + 190 + (row.ownWordsAgainst ? 42 : 0);

function Row({ row, named, t }: { row: ScaleRow; named: boolean; t: Dictionary }) {
  const top = titleHeight(named);
  return (
    <>
      {named && (
        <text x="8" y="16" className="b">
          {clip(plainString(row.subject ?? t.report.theBattery), 44)}
        </text>
      )}{" "}
      <g transform={`translate(0 ${top})`}>
        <line className="rail" x1={X.liquid} x2={X.solid} y1="82" y2="82" />
        {CATEGORIES.map((category) => (
          <g key={category}>
            <Hallmark category={category} x={X[category]} y={82} />
            <text className="mid" x={X[category]} y="124">
              {t.common.category[category]}
            </text>{" "}
          </g>
        ))}
        {row.words.map((category) => (
          <g key={category}>
            <text className="mid b" x={X[category]} y="28">
              {t.report.words}
            </text>
            <path className="line" d={`M${X[category]} 36v20m-5-6 5 6 5-6`} strokeWidth="1.5" />
          </g>
        ))}
        {row.words.length === 0 && (
          <text className="mid s" x="200" y="34">
            {t.report.noWords}
          </text>
        )}
        {row.ownWordsAgainst && (
          <Bracket
            from={X.liquid}
            to={X.hybrid}
            y={142}
            tone="against"
            say={`${t.report.ownWords}${t.common.colon}${t.report.notSolid}`}
          />
        )}
        <Evidence row={row} y={row.ownWordsAgainst ? 184 : 142} t={t} />
      </g>
    </>
  );
}

function Evidence({ row, y, t }: { row: ScaleRow; y: number; t: Dictionary }) {
  if (row.test === "not-solid")
    return <Bracket from={X.liquid} to={X.hybrid} y={y} tone="against" say={t.report.evidenceNotSolid} />;
  if (row.test === "met") return <Bracket from={X.solid} to={X.solid} y={y} tone="solid" say={t.report.evidenceMet} />;
  if (row.test === "unclear")
    return <Bracket from={X.hybrid} to={X.solid} y={y} tone="wait" dashed say={t.report.evidenceUnclear} />;
  if (row.claims.length === 0) return null;
  return (
    <text className="mid s" x="200" y={y + 24}>
      {row.test === "none" ? t.report.noEvidence : t.report.noTestSet}
    </text>
  );
}

interface BracketProps {
  from: number;
  to: number;
  y: number;
  tone: string;
  say: string;
  dashed?: boolean;
}

function Bracket({ from, to, y, tone, say, dashed }: BracketProps) {
  const left = from - 18;
  const right = to + 18;
  // The sentence stays inside the drawing whatever its bracket.
  const middle = Math.min(Math.max((left + right) / 2, 140), 270);
  return (
    <g className={tone}>
      <path className={dashed ? "line dash" : "line"} strokeWidth="2" d={`M${left} ${y}v8h${right - left}v-8`} />
      <text className="mid b" x={middle} y={y + 26}>
        {say}
      </text>
    </g>
  );
}

function sayScale(rows: ScaleRow[], t: Dictionary): string {
  if (rows.length === 0) return t.report.noWords;
  return rows
    .map(
      (row) =>
        `${plainString(row.subject ?? t.report.theBattery)}${t.common.colon}${words(row, t)}; ${sayEvidence(row, t)}`,
    )
    .join(" ");
}

const words = (row: ScaleRow, t: Dictionary) =>
  `${t.report.words}${t.common.colon}${row.words.map((category) => t.common.category[category]).join(t.common.comma)}`;

function sayEvidence(row: ScaleRow, t: Dictionary): string {
  const said = {
    "not-solid": t.report.evidenceNotSolid,
    met: t.report.evidenceMet,
    unclear: t.report.evidenceUnclear,
    none: t.report.noEvidence,
    "not-set": t.report.noTestSet,
  };
  return said[row.test];
}

function ScaleTable({ rows, t }: { rows: ScaleRow[]; t: Dictionary }) {
  return (
    <details>
      <summary>{t.report.scaleTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.report.claim}</th>
            <th scope="col">{t.report.wordsColumn}</th>
            <th scope="col">{t.report.evidenceColumn}</th>
            <th scope="col">{t.report.outcomeColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.claims.map((claim) => (
              <tr key={claim.id}>
                <th scope="row">{plainString(claim.subject ?? t.report.theBattery)}</th>
                <td>{t.common.category[claim.category]}</td>
                <td>{t.common.evidence[claim.evidence]}</td>
                <td>{t.common.outcome[claim.outcome]}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}

const clip = (text: string, most: number) =>
  [...text].length > most ? `${[...text].slice(0, most - 1).join("")}…` : text;
