import { ColumnHeads } from "../document/column-heads";
import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { HouseRules } from "./house-rules";
import { sayLimit } from "./say-limit";
import type { ConformityRules, DecidedPlace, Rulebook } from "./types";

export interface WeighingSectionProps {
  page: PageContext;
  /** Whose limit, house rules and chain of custody are shown. */
  rulebook: Rulebook;
  comparisons: ConformityRules;
  /** The rules by which a test can be decided, the usual one first. */
  decisionRules: { id: string; name: string; say: string }[];
  places: DecidedPlace[];
}

/** How a test is weighed: the comparison itself, what becomes of it near the limit, and by which rules of our own. */
export function WeighingSection({ page, rulebook, comparisons, decisionRules, places }: WeighingSectionProps) {
  const t = page.t.pages.method;
  return (
    <Section title={t.evidences} id="evidence">
      <p className="prose soft">{t.evidenceLead}</p>
      <EvidenceTables page={page} comparisons={comparisons} />
      <h3>{t.decisionRules}</h3>
      <p className="prose soft">{t.decisionRulesLead}</p>
      <dl className="pairs">
        {decisionRules.map(({ id, name, say }) => [<dt key={id}>{name}</dt>, <dd key={`${id}.say`}>{say}</dd>])}
      </dl>
      <PlaceTable page={page} rulebook={rulebook} decisionRules={decisionRules} places={places} />
      <h3>{t.weighingRules}</h3>
      <p className="prose soft">{t.weighingRulesLead}</p>
      <HouseRules rules={rulebook.houseRules.filter(({ id }) => !OF_WORDS.has(id))} page={page} />
      {rulebook.custody && <CustodyTable page={page} custody={rulebook.custody} />}
    </Section>
  );
}

/** The house rules that are of words and rulebooks. All others touch test data, and one that is added is shown too. */
export const OF_WORDS: ReadonlySet<string> = new Set([
  "house.asserted-only",
  "house.words-contradict",
  "house.words-in-doubt",
  "house.text-not-at-hand",
  "house.suggested-term",
]);

const SIGN = { "<=": "≤", "<": "<", ">": ">", ">=": "≥" };

/** One table an operator: what stands here is what the engine compares by. */
function EvidenceTables({ page, comparisons }: Pick<WeighingSectionProps, "page" | "comparisons">) {
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

function PlaceTable({ page, rulebook, decisionRules, places }: Omit<WeighingSectionProps, "comparisons">) {
  const t = page.t.pages.method;
  const { common } = page.t;
  const [requirement] = rulebook.requirements;
  const limit = requirement && sayLimit(requirement, page.t);
  if (!limit) return null;
  return (
    <>
      <h3>{t.places}</h3>
      <p className="prose soft">{t.placesLead(limit, rulebook.shortName[page.locale])}</p>
      <Wide label={t.places}>
        <table>
          <ColumnHeads names={[t.placeColumn, ...decisionRules.map(({ name }) => name)]} />
          <tbody>
            {places.map(({ place, decided }) => (
              <tr key={place}>
                <th scope="row" className="keep">
                  {t.place[place]}
                </th>
                {decisionRules.map(({ id }) => {
                  const here = decided.find(({ rule }) => rule === id);
                  return (
                    <td key={id}>
                      {here && <b>{common.outcome[here.outcome]}</b>}
                      {here && <Remark>{common.evidence[here.evidence]}</Remark>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function CustodyTable({ page, custody }: { page: PageContext; custody: NonNullable<Rulebook["custody"]> }) {
  const t = page.t.pages.method;
  return (
    <>
      <h3>{t.custody}</h3>
      <p className="prose soft">{t.custodyLead}</p>
      <Wide label={t.custody}>
        <table>
          <ColumnHeads names={[t.custodyColumn, t.costsColumn]} />
          <tbody>
            {custody.map(({ id, name, costs }) => (
              <tr key={id}>
                <th scope="row">{name[page.locale]}</th>
                <td>{costs[page.locale]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
