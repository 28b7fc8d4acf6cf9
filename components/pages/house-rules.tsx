import type { PageContext } from "../document/page-context";
import type { Rulebook } from "./types";

/** Rules of our own, each with its reason, where other pages lead to them. */
export function HouseRules({ rules, page }: { rules: Rulebook["houseRules"]; page: PageContext }) {
  const why = `${page.t.pages.rulebooks.why}${page.t.common.colon}`;
  return (
    <dl className="rules">
      {rules.map((rule) => (
        <div key={rule.id} id={rule.id}>
          <dt>
            {rule.say[page.locale]} <code>{rule.id}</code>
          </dt>
          <dd className="soft">{`${why}${rule.why[page.locale]}`}</dd>
        </div>
      ))}
    </dl>
  );
}
