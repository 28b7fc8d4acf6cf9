import type { Dictionary } from "@/lib/i18n";
import { type FormState, ProblemAt } from "./field";
import { fieldId } from "./field-name";
import type { TakenFile } from "./types";

interface TakenTestsProps {
  state: FormState;
  t: Dictionary["form"];
  taken: TakenFile[];
  /** Without scripts a box beside each leaves it out with the next step. */
  onRemove?: (name: string) => void;
}

/** Losses shown of one test; the report shows all. */
const SHOWN = 6;

/** Data taken from files: from where, of what, and the loss of each sample. The tests themselves travel in hidden fields. */
export function TakenTests({ state, t, taken, onRemove }: TakenTestsProps) {
  if (taken.length === 0) return null;
  return (
    <section className="taken" aria-label={t.taken}>
      <h3>{t.taken}</h3>
      <ul>
        {taken.map((one) => (
          <li key={one.name} id={fieldId(one.name)} tabIndex={-1}>
            <input type="hidden" name={one.name} value={one.json} readOnly />
            <p>
              <b>{one.file}</b> <small className="hint">{sayWhere(one)}</small>
            </p>
            {one.tests.map((test, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tests of one file never change places
              <p key={index} className="losses">
                {[test.product && `${t.takenProduct} ${test.product}`, t.takenSamples(test.samples.length)]
                  .filter(Boolean)
                  .join(", ")}
                {test.samples.length > 0 && " · "}
                {test.samples
                  .slice(0, SHOWN)
                  .map(({ id, loss }) => t.takenLoss(id, loss ?? t.lossUnknown))
                  .join(" · ")}
                {test.samples.length > SHOWN && ` · ${t.takenMore(test.samples.length - SHOWN)}`}
              </p>
            ))}
            <ProblemAt name={one.name} state={state} />
            {onRemove ? (
              <button
                type="button"
                className="link"
                aria-label={t.removeTaken(one.file)}
                onClick={() => onRemove(one.name)}
              >
                {t.remove}
              </button>
            ) : (
              <label className="leave-out">
                <input type="checkbox" name="drop" value={one.name} /> {t.leaveOut(one.file)}
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const sayWhere = ({ sheet, range, sha256 }: TakenFile): string =>
  [[sheet, range].filter(Boolean).join("!"), `SHA-256 ${sha256.slice(0, 12)}…`].filter(Boolean).join(" · ");
