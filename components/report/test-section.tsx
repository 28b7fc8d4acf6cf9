import { Fragment } from "react";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { listClaims } from "../text/list-claims";
import { PlainText } from "../text/plain-text";
import { sayCondition } from "../text/say-condition";
import { More } from "./more";
import type { Report, TestReading } from "./types";

interface TestSectionProps {
  test: TestReading;
  number: number;
  report: Report;
  page: PageContext;
  /** Names of the rulebook's conditions by id. */
  conditionNames: Record<string, string>;
  /** How many problems are shown at most, and where all of them stand. */
  problems: number;
  dataAt?: string;
}

/** One test as it was understood: what was given, which conditions it meets, every problem found, what it judged. */
export function TestSection({ test, number, report, page, conditionNames, problems, dataAt }: TestSectionProps) {
  const { locale } = page;
  const { report: t, common } = page.t;
  const judged = test.claims.map((id) => report.claims.findIndex((claim) => claim.id === id) + 1);
  return (
    <Section title={report.tests.length > 1 ? `${t.tests} · ${t.test(number)}` : t.tests}>
      <p className="prose">
        {`${t.asWhole}${common.colon}${common.evidence[test.evidence]}${common.stop}${common.gap}`}
        {judged.length > 0 ? t.judged(listClaims(judged, page.t)) : t.judgedNone}
        {common.gap}
        {t.uncertaintyFrom[test.uncertaintyFrom]}
      </p>
      {test.problems.length > 0 && (
        <ul className="list problems">
          {test.problems.slice(0, problems).map((problem) => (
            <li key={problem.code + problem.say.en}>
              <PlainText text={problem.say[locale]} />
            </li>
          ))}
        </ul>
      )}
      <More shown={problems} all={test.problems.length} at={dataAt} page={page} />
      <div className="facing test">
        <Given given={test.given} page={page} />
        <Conditions test={test} page={page} conditionNames={conditionNames} />
      </div>
    </Section>
  );
}

function Given({ given, page }: { given: TestReading["given"]; page: PageContext }) {
  const { report: t } = page.t;
  const names = Object.keys(t.given) as (keyof typeof t.given)[];
  const stated = names.filter((name) => given[name] !== undefined);
  return (
    <dl className="pairs">
      {stated.map((name) => (
        <Fragment key={name}>
          <dt>{t.given[name]}</dt>
          <dd>
            <PlainText text={sayGiven(given, name, page)} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function sayGiven(given: TestReading["given"], name: keyof TestReading["given"], page: PageContext): string {
  const { report: t, common } = page.t;
  const value = given[name];
  if (name === "sampledBy" && given.sampledBy) return t.sampledBy[given.sampledBy];
  if (value === true || value === "yes") return common.yes;
  if (value === false || value === "no") return common.no;
  return String(value);
}

function Conditions({ test, page, conditionNames }: Pick<TestSectionProps, "test" | "page" | "conditionNames">) {
  const { report: t, common } = page.t;
  if (test.conditions.length === 0) return null;
  return (
    <Wide label={t.condition}>
      <table>
        <thead>
          <tr>
            {[t.condition, t.required, t.stated, t.conditionStatus].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {test.conditions.map((one) => (
            <tr key={one.condition}>
              <th scope="row">{conditionNames[one.condition] ?? one.condition}</th>
              <td>{one.required === null ? common.notStated : sayCondition(one.required, page.t)}</td>
              <td>{one.stated === null ? t.conditionWord["not-stated"] : sayCondition(one.stated, page.t)}</td>
              <td>
                {t.conditionWord[one.status]}
                {one.houseRule && <small className="soft">{` (${t.houseRule})`}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
