import type { ChangeEvent } from "react";
import type { Dictionary } from "@/lib/i18n";
import { type FormState, hasProblem, ProblemAt, problemId } from "./field";
import { fieldId } from "./field-name";
import type { OwnRulebook } from "./types";

export interface OwnRulebookProps {
  own?: OwnRulebook;
  /** The JSON that was taken already. */
  json?: string;
  /** With scripts: the file is checked as soon as it is chosen. */
  onFile?: (file: File) => void;
}

interface OwnRulebookChoiceProps extends OwnRulebookProps {
  state: FormState;
  t: Dictionary["form"];
  chosen: boolean;
}

/** A rulebook of one's own, from a file, among the others; what the check of it found. */
export function OwnRulebookChoice({ state, t, chosen, own, json, onFile }: OwnRulebookChoiceProps) {
  const name = "ownRulebookFile";
  return (
    <div className="chip own">
      <input type="radio" name="rulebook" value="own" id={fieldId("rulebook.own")} defaultChecked={chosen} />
      <div>
        <label htmlFor={fieldId("rulebook.own")}>
          <b>{t.own}</b>
          <small>{t.ownHint}</small>
        </label>
        <input type="hidden" name="ownRulebook" value={json ?? ""} readOnly />
        <input
          type="file"
          accept=".json,application/json"
          aria-label={t.ownFile}
          id={fieldId(name)}
          name={name}
          aria-invalid={hasProblem(name, state) || undefined}
          aria-describedby={hasProblem(name, state) ? problemId(name) : "own-told"}
          onChange={
            onFile &&
            (({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
            })
          }
        />
        <ProblemAt name={name} state={state} />
        <div id="own-told" role="status">
          {own && <Told own={own} t={t} locale={state.locale} />}
        </div>
        <small className="templates">
          <a href="/own-rulebook.schema.json">{t.ownSchema}</a> <a href="/own-rulebook.example.json">{t.ownExample}</a>
        </small>
      </div>
    </div>
  );
}

function Told({ own, t, locale }: { own: OwnRulebook; t: Dictionary["form"]; locale: "en" | "zh" }) {
  if (own.state === "checking") return <small>{t.ownChecking}</small>;
  if (own.state === "checked") {
    const { limit } = own;
    const said = limit === null ? t.ownNoLimit : (limit.operator === "<" ? t.below : t.atMost)(limit.percent);
    return <small className="told">{t.ownChecked(own.name[locale], said, own.digest.slice(0, 16))}</small>;
  }
  return (
    <div className="wrong">
      {t.ownRefused}
      <ul>
        {own.problems.map(({ code, path, say }) => (
          <li key={code + path}>{say[locale]}</li>
        ))}
      </ul>
    </div>
  );
}
