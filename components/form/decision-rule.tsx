import type { Dictionary } from "@/lib/i18n";
import { control, type FormState, ProblemAt } from "./field";
import { fieldId } from "./field-name";

const RULES = ["four-outcome", "simple-acceptance", "guard-band"] as const;

/** By which rule a loss near the limit is decided; what each means lies folded beneath. */
export function DecisionRuleChoice({ state, t }: { state: FormState; t: Dictionary["form"] }) {
  return (
    <div className="decision">
      <label className="h3" htmlFor={fieldId("decisionRule")}>
        {t.decisionRule}
      </label>
      <select
        {...control("decisionRule", state, "decision-hint")}
        defaultValue={state.values.decisionRule || "four-outcome"}
      >
        {RULES.map((rule) => (
          <option key={rule} value={rule}>
            {t.decisionRuleName[rule]}
          </option>
        ))}
      </select>
      <ProblemAt name="decisionRule" state={state} />
      <p className="hint" id="decision-hint">
        {t.decisionHint}
      </p>
      <dl className="hint">
        {RULES.map((rule) => (
          <div key={rule}>
            <dt>{t.decisionRuleName[rule]}</dt>
            <dd>{t.decisionRuleSays[rule]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
