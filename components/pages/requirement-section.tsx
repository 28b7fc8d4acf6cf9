import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";
import { sayCondition } from "../text/say-condition";
import { sayGate } from "./say-gate";
import { percentOf, sayLimit } from "./say-limit";
import type { Requirement } from "./types";
import { Value } from "./vouched";

/** A test that a rulebook sets: quantity, limit, and each condition with what vouches for it. */
export function RequirementSection({ requirement, page }: { requirement: Requirement; page: PageContext }) {
  const t = page.t.pages.rulebooks;
  const { common } = page.t;
  const { limitPpm, operator, visibleLiquidStep } = requirement;
  const step = visibleLiquidStep.value === null ? null : visibleLiquidStep.value ? common.yes : common.no;
  return (
    <Section title={`${requirement.name[page.locale]} · ${common.category[requirement.category]}`} id={requirement.id}>
      <dl className="pairs stated">
        <dt>{t.quantity}</dt>
        <dd>{requirement.quantity[page.locale]}</dd>
        <dt>{t.limit}</dt>
        <dd>
          <Value
            value={limitPpm.value === null ? null : `${percentOf(limitPpm.value)} %`}
            stated={limitPpm}
            page={page}
          />
        </dd>
        <dt>{t.operator}</dt>
        <dd>
          <Value value={sayLimit(requirement, page.t)} stated={operator} page={page} />
        </dd>
        <dt>{t.visibleLiquid}</dt>
        <dd>
          <Value value={step} stated={visibleLiquidStep} page={page} />
        </dd>
      </dl>
      <Wide label={requirement.name[page.locale]}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.condition}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.gates}</th>
            </tr>
          </thead>
          <tbody>
            {requirement.conditions.map((condition) => (
              <tr key={condition.id}>
                <th scope="row">{condition.name[page.locale]}</th>
                <td>
                  <Value
                    value={condition.required.value && sayCondition(condition.required.value, page.t)}
                    stated={condition.required}
                    page={page}
                  />
                </td>
                <td>
                  {sayGate(requirement, condition, page.t)}
                  {condition.houseRule && (
                    <>
                      {" · "}
                      <a href={`#${condition.houseRule}`}>{page.t.report.houseRule}</a>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}
