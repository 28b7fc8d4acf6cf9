import type { PageContext } from "../document/page-context";
import { Wide } from "../document/wide";
import { PlainText } from "../text/plain-text";
import { Pairs } from "./pairs";
import type { TestReading } from "./types";

/** Where the numbers come from: what was stated of it, and what each thing that was not stated costs the finding. */
export function Custody({ test, page }: { test: TestReading; page: PageContext }) {
  const { evidence } = page.t;
  const { custody = [] } = test;
  const absent = custody.filter(({ stated }) => stated === null);
  return (
    <>
      {custody.length > 0 && (
        <p className="soft small">{evidence.statedOf(custody.length - absent.length, custody.length)}</p>
      )}
      <Pairs of={[...listGiven(test.given, page), ...listSource(test.given, page)]} />
      {absent.length > 0 && (
        <Wide label={`${evidence.custody}${page.t.common.colon}${evidence.absent}`}>
          <table className="absent">
            <thead>
              <tr>
                <th scope="col">{evidence.absent}</th>
                <th scope="col">{evidence.costs}</th>
              </tr>
            </thead>
            <tbody>
              {absent.map(({ item, name, costs, gates }) => (
                <tr key={item}>
                  <th scope="row">{name[page.locale]}</th>
                  <td className={gates ? "failed" : undefined}>{costs?.[page.locale]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}

type Given = TestReading["given"];

function listGiven(given: Given, page: PageContext) {
  const { report: t } = page.t;
  const names = Object.keys(t.given) as (keyof typeof t.given)[];
  return names
    .filter((name) => given[name] !== undefined)
    .map((name) => ({ name: t.given[name], value: <PlainText text={sayGiven(given, name, page)} /> }));
}

function sayGiven(given: Given, name: keyof PageContext["t"]["report"]["given"], page: PageContext): string {
  const { report: t, common } = page.t;
  const value = given[name];
  if (name === "sampledBy" && given.sampledBy) return t.sampledBy[given.sampledBy];
  if (value === true || value === "yes") return common.yes;
  if (value === false || value === "no") return common.no;
  return Array.isArray(value) ? value.join("; ") : String(value);
}

/** The file by its digest, and where in it the numbers stand. */
function listSource({ source }: Given, page: PageContext) {
  if (!source) return [];
  const { evidence, common } = page.t;
  const place = [
    source.file,
    ...(source.sheet === undefined ? [] : [evidence.sheet(source.sheet)]),
    ...(source.range === undefined ? [] : [evidence.cells(source.range)]),
  ];
  const value = (
    <>
      <PlainText text={place.join(common.comma)} />
      <code className="remark">{`SHA-256 ${source.sha256}`}</code>
    </>
  );
  return [{ name: evidence.rawFile, value }];
}
