import type { Dictionary } from "@/lib/i18n";
import { type DocumentRow, isUnderWay } from "./document-types";
import { type FormState, ProblemAt } from "./field";
import { fieldId } from "./field-name";
import { groupDigits } from "./group-digits";

type Words = Dictionary["form"]["documents"];

/** What can be done with the rows, where there are scripts. */
export interface LiveRows {
  onCancel: (field: string) => void;
  onCancelAll: () => void;
  onAgain: (field: string) => void;
  onRemove: (field: string) => void;
  /** The file is a table, and can be test data instead. */
  onUseAsTests: (field: string) => void;
  canBeTests: (row: DocumentRow) => boolean;
}

interface DocumentListProps {
  rows: DocumentRow[];
  t: Words;
  state: FormState;
  live?: LiveRows;
}

/** The documents of a form, and how far each has come. One that was read travels in a hidden field. */
export function DocumentList({ rows, t, state, live }: DocumentListProps) {
  if (rows.length === 0) return null;
  return (
    <section className="document-rows" aria-label={t.list}>
      <ul>
        {rows.map((row) => (
          <li key={row.field} id={fieldId(row.field)} tabIndex={-1}>
            <p className="name">
              <b>{row.name}</b> <small className="hint">{saySize(row.size, t)}</small>
            </p>
            {row.state.at === "read" && (
              <input type="hidden" name={row.field} value={JSON.stringify(row.state.document)} readOnly />
            )}
            <Standing row={row} t={t} />
            <ProblemAt name={row.field} state={state} />
            {live ? <Choices row={row} t={t} live={live} /> : <LeaveOut row={row} t={t} />}
          </li>
        ))}
      </ul>
      {live && rows.filter(isUnderWay).length > 1 && (
        <button type="button" className="link" onClick={live.onCancelAll}>
          {t.cancelAll}
        </button>
      )}
    </section>
  );
}

function Standing({ row, t }: { row: DocumentRow; t: Words }) {
  const share = shareOf(row);
  return (
    <>
      <p className={row.state.at === "failed" ? "wrong" : "standing"}>{sayState(row, t)}</p>
      {isUnderWay(row) && (
        <progress aria-label={t.progress(row.name)} {...(share === undefined ? {} : { value: share })} />
      )}
    </>
  );
}

function Choices({ row, t, live }: { row: DocumentRow; t: Words; live: LiveRows }) {
  const { field, name, state } = row;
  const button = (say: string, whole: string, onClick: () => void) => (
    <button type="button" className="link" aria-label={whole} onClick={onClick}>
      {say}
    </button>
  );
  if (isUnderWay(row))
    return <p className="choices">{button(t.cancel, t.cancelFile(name), () => live.onCancel(field))}</p>;
  const stuck = state.at === "failed" || state.at === "gone";
  return (
    <p className="choices">
      {state.at === "failed" && button(t.again, t.againFile(name), () => live.onAgain(field))}
      {live.canBeTests(row) && button(t.toTests, t.toTestsFile(name), () => live.onUseAsTests(field))}
      {stuck
        ? button(t.leaveOut, t.leaveOutFile(name), () => live.onRemove(field))
        : button(t.remove, t.removeFile(name), () => live.onRemove(field))}
    </p>
  );
}

function LeaveOut({ row, t }: { row: DocumentRow; t: Words }) {
  return (
    <label className="leave-out">
      <input type="checkbox" name="drop" value={row.field} /> {t.leaveOutFile(row.name)}
    </label>
  );
}

function sayState({ state }: DocumentRow, t: Words): string {
  switch (state.at) {
    case "held":
      return state.cancelled ? t.cancelled : t.held;
    case "waiting":
      return t.waiting;
    case "sending":
      return t.sending(Math.floor(state.share * 100));
    case "reading":
      return state.page && state.pages ? t.readingPage(state.page, state.pages) : t.reading;
    case "read":
      return t.read(groupDigits(state.document.textLength));
    case "failed":
      return state.say;
    case "gone":
      return t.gone;
  }
}

/** From 0 to 1; undefined where nobody knows. */
function shareOf({ state }: DocumentRow): number | undefined {
  if (state.at === "sending") return state.share;
  if (state.at === "reading" && state.page && state.pages) return state.page / state.pages;
  return undefined;
}

function saySize(bytes: number, { size }: Words): string {
  if (bytes < 1_000) return size.bytes(String(bytes));
  if (bytes < 999_500) return size.kilobytes((bytes / 1_000).toFixed(bytes < 9_950 ? 1 : 0));
  return size.megabytes((bytes / 1_000_000).toFixed(1));
}
