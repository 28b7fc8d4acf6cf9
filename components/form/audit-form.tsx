import type { FormHTMLAttributes, ReactNode, Ref } from "react";
import type { Dictionary } from "@/lib/i18n";
import { DecisionRuleChoice } from "./decision-rule";
import { DocumentIntake, type DocumentIntakeProps } from "./document-intake";
import { type FormState, ProblemAt } from "./field";
import { FileIntake, type FileIntakeProps } from "./file-intake";
import { MoreAboutTest } from "./more-about-test";
import type { OwnRulebookProps } from "./own-rulebook";
import { ProblemSummary } from "./problem-summary";
import { RulebookChoices } from "./rulebook-choices";
import { SampleTable } from "./sample-table";
import { TestConditions } from "./test-conditions";
import { type LiveDevice, TextFields } from "./text-fields";
import type { RulebookChoice } from "./types";

export interface AuditFormProps extends FormState {
  t: Dictionary["form"];
  rulebooks: RulebookChoice[];
  /** How many rows of samples there are. */
  rows: number;
  /** Where the plain form posts. */
  action: string;
  limit: number;
  documents: DocumentIntakeProps;
  files: FileIntakeProps;
  own: OwnRulebookProps;
  /** What scripts add; without them the form is the same and posts plainly. */
  live?: {
    form: FormHTMLAttributes<HTMLFormElement> & { ref?: Ref<HTMLFormElement> };
    /** Loss of each row in percent, as far as its masses can be read. */
    losses: (string | undefined)[];
    addRow: ReactNode;
    count: number;
    /** Rows of contributions to the uncertainty. */
    added: number;
    /** What is being made just now. */
    busy?: "submit" | "keep";
    device?: LiveDevice & { onKeep: () => void };
  };
  /** Why the last attempt came to nothing, where no field is at fault. */
  refusal?: string;
}

/** The form: the text and what is known of it on the left, the test and the rulebook on the right. */
export function AuditForm(props: AuditFormProps) {
  const { t, values, problems, locale, rulebooks, live } = props;
  const state = { values, problems, locale };
  return (
    <form method="post" encType="multipart/form-data" action={props.action} className="audit" {...live?.form}>
      <input type="hidden" name="lang" defaultValue={locale} />
      <input type="hidden" name="idempotencyKey" defaultValue={values.idempotencyKey ?? ""} />
      <ProblemSummary state={state} t={t} refusal={props.refusal} />
      <div className="cols">
        <div className="col">
          <TextFields
            {...{ state, t, limit: props.limit }}
            count={live?.count}
            device={live?.device}
            documents={<DocumentIntake state={state} t={t} documents={props.documents} />}
          />
          <fieldset className="read-against">
            <legend>
              <h2 className="h2">{t.rulebook}</h2>
            </legend>
            <RulebookChoices state={state} t={t} rulebooks={rulebooks} own={props.own} />
            <ProblemAt name="rulebook" state={state} />
          </fieldset>
        </div>
        <div className="col">
          <fieldset>
            <legend>
              <h2 className="h2">{t.test}</h2>
            </legend>
            <p className="hint">{t.testHint}</p>
            <SampleTable state={state} t={t} rows={props.rows} losses={live?.losses} />
            {live?.addRow}
            <FileIntake state={state} t={t} files={props.files} />
            <TestConditions state={state} t={t} />
            <MoreAboutTest state={state} t={t} added={live?.added} />
            <DecisionRuleChoice state={state} t={t} />
          </fieldset>
          <div className="go">
            <button type="submit" className="button" aria-disabled={live?.busy !== undefined || undefined}>
              {live?.busy === "submit" ? t.submitting : t.submit}
            </button>
            <span className="hint">{t.submitHint}</span>
            {live?.device && (
              <>
                <button
                  type="button"
                  className="button plain"
                  aria-disabled={live.busy !== undefined || undefined}
                  onClick={live.device.onKeep}
                >
                  {live.busy === "keep" ? t.keeping : t.keep}
                </button>
                <span className="hint">{t.keepHint}</span>
              </>
            )}
          </div>
        </div>
      </div>
    </form>
  );
}
