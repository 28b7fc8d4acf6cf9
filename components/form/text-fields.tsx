import type { ReactNode } from "react";
import type { Dictionary } from "@/lib/i18n";
import { control, Field, type FormState, ProblemAt } from "./field";
import { fieldId } from "./field-name";
import { groupDigits } from "./group-digits";

interface TextFieldsProps {
  state: FormState;
  t: Dictionary["form"];
  limit: number;
  /** Characters typed so far, where scripts can count them. */
  count?: number;
  /** What the engine on this device reads in the text, where there is one. */
  device?: LiveDevice;
  documents: ReactNode;
}

/** What reading on this device adds to the field: marks under its letters, a line that says what was found, the readings. */
export interface LiveDevice {
  under: ReactNode;
  told: string;
  readings: ReactNode;
}

/** The text, typed or in documents, and what is known of the claim. */
export function TextFields({ state, t, limit, count, device, documents }: TextFieldsProps) {
  return (
    <>
      <label className="h2" htmlFor={fieldId("text")}>
        {t.text}
      </label>
      <p className="hint" id="text-hint">
        {t.textHint}
      </p>
      <div className="paper-field">
        {device?.under}
        <textarea className="paper" rows={11} {...control("text", state, "text-hint")} />
      </div>
      <ProblemAt name="text" state={state} />
      <p className={count !== undefined && count > limit ? "hint over" : "hint"}>
        {count === undefined ? t.countless(groupDigits(limit)) : t.count(groupDigits(count), groupDigits(limit))}
      </p>
      {device && (
        <div className="live">
          <p className="hint" role="status">
            {device.told}
          </p>
          {device.readings}
        </div>
      )}
      {documents}
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
