import type { Dictionary } from "@/lib/i18n";
import { control, Field, type FormState, ProblemAt } from "./field";
import { fieldId } from "./field-name";

interface TextFieldsProps {
  state: FormState;
  t: Dictionary["form"];
  limit: number;
  /** Characters typed so far, where scripts can count them. */
  count?: number;
}

/** The text, and what is known of the claim. */
export function TextFields({ state, t, limit, count }: TextFieldsProps) {
  return (
    <>
      <label className="h2" htmlFor={fieldId("text")}>
        {t.text}
      </label>
      <p className="hint" id="text-hint">
        {t.textHint}
      </p>
      <textarea className="paper" rows={11} required {...control("text", state, "text-hint")} />
      <ProblemAt name="text" state={state} />
      <p className={count !== undefined && count > limit ? "hint over" : "hint"}>
        {count === undefined ? t.countless(group(limit)) : t.count(group(count), group(limit))}
      </p>
      <fieldset>
        <legend className="unseen">{t.about}</legend>
        <div className="two">
          <Field name="product" label={t.product} state={state} />
          <Field name="maker" label={t.maker} state={state} />
          <Field
            name="claimDate"
            label={t.claimDate}
            state={state}
            input={{ placeholder: "2026-11-03", inputMode: "numeric" }}
          />
          <Field
            name="sourceUrl"
            label={t.sourceUrl}
            state={state}
            input={{ placeholder: "https://", inputMode: "url" }}
          />
        </div>
        <p className="hint">{t.optional}</p>
      </fieldset>
    </>
  );
}

/** 200000 → 200,000 */
const group = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
