import type { Dictionary } from "@/lib/i18n";
import { control, type FormState, ProblemAt } from "./field";

const FIELDS = ["source", "distribution", "size", "unit", "coverageFactor"] as const;
const DISTRIBUTIONS = ["rectangular", "triangular", "normal"] as const;

/** Contributions to the uncertainty that the person who audits knows of, a row each. */
export function AddedRows({ state, t, rows }: { state: FormState; t: Dictionary["form"]; rows: number }) {
  return (
    <>
      <h3>{t.added}</h3>
      <p className="hint">{t.addedHint}</p>
      <table className="samples added">
        <thead className="unseen">
          <tr>
            {FIELDS.map((field) => (
              <th scope="col" key={field}>
                {t.addedHead[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <tr key={row}>
              {FIELDS.map((field) => (
                <td key={field}>
                  <small aria-hidden="true">{t.addedHead[field]}</small>
                  <AddedCell field={field} row={row} state={state} t={t} />
                  <ProblemAt name={`added.${row}.${field}`} state={state} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface AddedCellProps {
  field: (typeof FIELDS)[number];
  row: number;
  state: FormState;
  t: Dictionary["form"];
}

function AddedCell({ field, row, state, t }: AddedCellProps) {
  const named = { "aria-label": t.addedField[field](row + 1), ...control(`added.${row}.${field}`, state) };
  if (field === "distribution")
    return (
      <select {...named}>
        {DISTRIBUTIONS.map((one) => (
          <option key={one} value={one}>
            {t.distribution[one]}
          </option>
        ))}
      </select>
    );
  if (field === "unit")
    return (
      <select {...named} defaultValue={named.defaultValue || "g"}>
        <option value="g">g</option>
        <option value="%">%</option>
      </select>
    );
  return <input type="text" autoComplete="off" inputMode={field === "source" ? "text" : "decimal"} {...named} />;
}
