import type { Dictionary } from "@/lib/i18n";
import { AddedRows } from "./added-rows";
import { Field, type FormState } from "./field";
import { fieldName } from "./field-name";
import { countAdded } from "./types";

const CUSTODY = [
  "method",
  "accreditation",
  "accreditationNumber",
  "reportDate",
  "productTie",
  "opening",
  "instrument",
  "balanceCalibration",
  "pressurePa",
  "stateOfChargePct",
] as const;
const UNCERTAINTY = ["expandedUncertaintyPct", "weighingsPerMass"] as const;
const NUMBERS: readonly string[] = ["pressurePa", "stateOfChargePct", ...UNCERTAINTY];
const NAMES = [...CUSTODY, ...UNCERTAINTY, "repeatWeighingsG"].map((name) => `test.${name}`);

/** The chain of custody and the uncertainty, folded away; open where something in it was filled in or is wrong. */
export function MoreAboutTest({ state, t, added }: { state: FormState; t: Dictionary["form"]; added?: number }) {
  const filled = [...NAMES, "added.0.source", "added.0.size"].some((name) => state.values[name]?.trim());
  // With scripts the page opens it where something is wrong, and leaves it open when that is mended.
  const wrong =
    added === undefined &&
    state.problems.some(({ path }) => {
      const name = fieldName(path);
      return NAMES.includes(name) || name.startsWith("added.");
    });
  const input = (name: string) => ({
    placeholder: name === "reportDate" ? "2026-03-05" : t.notStated,
    ...(NUMBERS.includes(name) ? { inputMode: "decimal" as const } : {}),
  });
  return (
    <details className="more" open={filled || wrong || undefined}>
      <summary>{t.more}</summary>
      <p className="hint">{t.moreHint}</p>
      <div className="two">
        {CUSTODY.map((name) => (
          <Field key={name} name={`test.${name}`} label={t[name]} state={state} input={input(name)} />
        ))}
      </div>
      <h3>{t.uncertainty}</h3>
      <div className="two">
        {UNCERTAINTY.map((name) => (
          <Field key={name} name={`test.${name}`} label={t[name]} state={state} input={input(name)} />
        ))}
      </div>
      <Field
        name="test.repeatWeighingsG"
        label={t.repeatWeighingsG}
        state={state}
        input={{ placeholder: t.notStated }}
      />
      <p className="hint">{t.repeatHint}</p>
      <AddedRows state={state} t={t} rows={added ?? countAdded(state.values)} />
    </details>
  );
}
