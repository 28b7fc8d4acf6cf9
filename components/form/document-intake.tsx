import type { ChangeEvent } from "react";
import type { Dictionary } from "@/lib/i18n";
import { DocumentList, type LiveRows } from "./document-list";
import type { DocumentRow } from "./document-types";
import { type FormState, hasProblem, ProblemAt, problemId } from "./field";
import { fieldId } from "./field-name";

export interface DocumentIntakeProps {
  rows: DocumentRow[];
  live?: LiveDocuments;
}

/** What scripts add: files are listed as soon as they are chosen, and read once the audit is asked for. */
export interface LiveDocuments extends LiveRows {
  onFiles: (files: File[]) => void;
  /** What was not taken. */
  notice?: string;
  /** Files are being dragged over the page. */
  dragging: boolean;
  /** Days that were chosen for what is sent next. */
  keepDays: string;
  onKeepDays: (days: string) => void;
}

const ACCEPT =
  ".pdf,.docx,.pptx,.xlsx,.html,.htm,.md,.markdown,.txt,.csv,.json,.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp";

/** How long the file itself may be kept, in days. */
const KEEP_DAYS = ["30", "0", "1", "7", "90"] as const;
export const USUAL_KEEP_DAYS = "30";

interface DocumentIntakeOwnProps {
  state: FormState;
  t: Dictionary["form"];
  documents: DocumentIntakeProps;
}

/** Documents whose text is audited: the control, what was chosen or read, and how long the files are kept. */
export function DocumentIntake({ state, t: { documents: t }, documents: { rows, live } }: DocumentIntakeOwnProps) {
  const wrong = hasProblem("document", state);
  return (
    <div className={live?.dragging ? "from-document dragging" : "from-document"}>
      <label className="h3" htmlFor={fieldId("document")}>
        {t.title}
      </label>
      <p className="hint" id="document-hint">
        {t.hint} {live ? t.live : t.plain}
      </p>
      <input
        type="file"
        multiple
        accept={ACCEPT}
        id={fieldId("document")}
        name="document"
        aria-describedby={wrong ? `document-hint ${problemId("document")}` : "document-hint"}
        aria-invalid={wrong || undefined}
        onChange={live && ((event: ChangeEvent<HTMLInputElement>) => takeChosen(event, live))}
      />
      <ProblemAt name="document" state={state} />
      {live?.dragging && <p className="drop-here">{t.dropHere}</p>}
      {live && <Told rows={rows} t={t} notice={live.notice} />}
      <DocumentList rows={rows} t={t} state={state} live={live} />
      <KeepDays state={state} t={t} rows={rows} live={live} />
    </div>
  );
}

/** What changes without a hand on it is told, a document at a time; every page of each would be noise. */
function Told({ rows, t, notice }: { rows: DocumentRow[]; t: Dictionary["form"]["documents"]; notice?: string }) {
  const read = rows.filter(({ state }) => state.at === "read").length;
  const begun = rows.some(({ state }) => state.at !== "held" && state.at !== "gone");
  return (
    <div role="status" className="told">
      {notice && <p className="wrong">{notice}</p>}
      {begun && <p>{t.told(read, rows.length)}</p>}
    </div>
  );
}

interface KeepDaysProps extends DocumentIntakeProps {
  state: FormState;
  t: Dictionary["form"]["documents"];
}

/** Asked where it changes anything: of a document that was read, what was chosen then holds. */
function KeepDays({ state, t, rows, live }: KeepDaysProps) {
  const read = rows.filter((row) => row.state.at === "read").length;
  if (live && read === rows.length) return <input type="hidden" name="keepDays" value={live.keepDays} readOnly />;
  return (
    <div className="keep-days">
      <label htmlFor={fieldId("keepDays")}>{t.keepDays}</label>
      <select
        id={fieldId("keepDays")}
        name="keepDays"
        {...(live
          ? { value: live.keepDays, onChange: ({ currentTarget }) => live.onKeepDays(currentTarget.value) }
          : { defaultValue: state.values.keepDays ?? USUAL_KEEP_DAYS })}
        aria-describedby="keep-days-hint"
      >
        {KEEP_DAYS.map((days) => (
          <option key={days} value={days}>
            {t.keepDaysChoice[days]}
          </option>
        ))}
      </select>
      <p className="hint" id="keep-days-hint">
        {t.keepDaysHint} {read > 0 && t.keepDaysNext}
      </p>
    </div>
  );
}

function takeChosen({ currentTarget }: ChangeEvent<HTMLInputElement>, { onFiles }: LiveDocuments): void {
  onFiles([...(currentTarget.files ?? [])]);
  // The same file can be chosen again, mended.
  currentTarget.value = "";
}
