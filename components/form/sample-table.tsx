import type { Dictionary } from "@/lib/i18n";
import { control, type FormState, hasProblem, ProblemAt } from "./field";
import { fieldId } from "./field-name";

interface SampleTableProps {
  state: FormState;
  t: Dictionary["form"];
  rows: number;
  losses?: (string | undefined)[];
}

/** Masses before and after drying, a row a sample, in one unit. */
export function SampleTable({ state, t, rows, losses }: SampleTableProps) {
  return (
    <>
      <table className="samples">
        <thead>
          <tr>
            <th scope="col">{t.sample}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
            {losses && (
              <th scope="col" className="num">
                {t.loss}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <SampleRow key={row} row={row} state={state} t={t} loss={losses?.[row]} live={losses !== undefined} />
          ))}
        </tbody>
      </table>
      <div className="unit">
        <label htmlFor={fieldId("test.unit")}>{t.unit}</label>
        <select {...control("test.unit", state)} defaultValue={state.values["test.unit"] || "g"}>
          <option value="g">g</option>
          <option value="mg">mg</option>
          <option value="kg">kg</option>
        </select>
        <ProblemAt name="test.unit" state={state} />
      </div>
    </>
  );
}

interface SampleRowProps extends Omit<SampleTableProps, "rows" | "losses"> {
  row: number;
  loss?: string;
  live: boolean;
}

function SampleRow({ row, state, t, loss, live }: SampleRowProps) {
  const cell = (column: string) => `samples.${row}.${column}`;
  const labels = { before: t.sampleBefore(row + 1), after: t.sampleAfter(row + 1) };
  const wrong = COLUMNS.filter((column) => hasProblem(cell(column), state));
  return (
    <>
      <tr className={wrong.length > 0 ? "is-wrong" : undefined}>
        <td>
          <input
            type="text"
            autoComplete="off"
            aria-label={t.sampleName(row + 1)}
            {...control(cell("id"), state)}
            defaultValue={state.values[cell("id")] ?? String(row + 1)}
          />
        </td>
        {(["before", "after"] as const).map((column) => (
          <td key={column}>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              aria-label={labels[column]}
              {...control(cell(column), state)}
            />
          </td>
        ))}
        {live && <td className="num loss">{loss ?? t.lossUnknown}</td>}
      </tr>
      {wrong.length > 0 && (
        <tr className="wrong-row">
          <td colSpan={live ? 4 : 3}>
            {wrong.map((column) => (
              <ProblemAt key={column} name={cell(column)} state={state} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

const COLUMNS = ["id", "before", "after"];
