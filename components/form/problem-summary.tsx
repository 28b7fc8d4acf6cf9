import type { Dictionary } from "@/lib/i18n";
import type { FormState } from "./field";
import { fieldId, fieldName } from "./field-name";

export const SUMMARY_ID = "problems";

/** Everything that must be mended, each leading to its field. It takes the focus when an attempt was refused. */
export function ProblemSummary({ state, t, refusal }: { state: FormState; t: Dictionary["form"]; refusal?: string }) {
  const { problems, locale } = state;
  const empty = problems.length === 0 && refusal === undefined;
  return (
    <div id={SUMMARY_ID} tabIndex={-1} className={empty ? undefined : "summary"} role={empty ? undefined : "alert"}>
      {refusal && <p>{refusal}</p>}
      {problems.length > 0 && (
        <>
          <h2>{t.summary(problems.length)}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem.code + problem.path}>
                <a href={`#${fieldId(fieldName(problem.path))}`}>{problem.say[locale]}</a>
              </li>
            ))}
          </ul>
          <p>{t.kept}</p>
        </>
      )}
    </div>
  );
}
