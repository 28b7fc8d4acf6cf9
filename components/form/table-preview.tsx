import type { TestTable } from "@/lib/intake/tables/types";

import { PreviewQuestions } from "./preview-questions";
import type { PendingFile, PreviewWords } from "./preview-types";

interface TablePreviewProps {
  pending: PendingFile;
  t: PreviewWords;
  locale: "en" | "zh";
  /** Every field that a column can hold, with its label. */
  fields: { value: string; say: string }[];
  onAnswer: (key: string, value: string) => void;
  onUse: () => void;
  onDismiss: () => void;
  onDocument: () => void;
  onSend: () => void;
}

const PROBLEMS_SHOWN = 12;

/** What was read of a file, before any of it is used: where it stands, its first rows, what is open, what is wrong. */
export function TablePreview({
  pending,
  t,
  locale,
  fields,
  onAnswer,
  onUse,
  onDismiss,
  onDocument,
  onSend,
}: TablePreviewProps) {
  const { table, state, name } = pending;
  return (
    <section className="preview" aria-label={name}>
      <h3>{name}</h3>
      <p className="hint">{table && sayWhere(table, t)}</p>
      <div role="status" className="told">
        {sayState(pending, t)}
      </div>
      {(state === "reading" || state === "sending") && (
        <p>
          <progress aria-label={sayState(pending, t)} {...(pending.share > 0 ? { value: pending.share } : {})} />
        </p>
      )}
      {(state === "unread" || state === "failed") && (
        <p className="choices">
          {state === "unread" && <span className="hint">{t.sendHint}</span>}
          <button type="button" className="link" onClick={onSend}>
            {state === "unread" ? t.send : t.again}
          </button>
        </p>
      )}
      {table && (
        <>
          <Problems problems={table.problems} t={t} locale={locale} />
          <PreviewQuestions pending={pending} t={t} locale={locale} onAnswer={onAnswer} />
          {table.notes.length > 0 && (
            <ul className="hint">
              {table.notes.map(({ code, say }) => (
                <li key={code + say.en}>{say[locale]}</li>
              ))}
            </ul>
          )}
          <FirstRows table={table} t={t} />
          {table.table && (
            <Columns id={pending.id} table={table} t={t} locale={locale} fields={fields} onAnswer={onAnswer} />
          )}
        </>
      )}
      <p className="choices">
        {table && (
          <button type="button" className="button plain" disabled={!isClear(pending)} onClick={onUse}>
            {t.use}
          </button>
        )}
        <button type="button" className="link" aria-label={t.toDocumentsFile(name)} onClick={onDocument}>
          {t.toDocuments}
        </button>
        <button
          type="button"
          className="link"
          aria-label={state === "reading" || state === "sending" ? undefined : t.dismissFile(name)}
          onClick={onDismiss}
        >
          {state === "reading" || state === "sending" ? t.cancel : t.dismiss}
        </button>
      </p>
    </section>
  );
}

/** Nothing is open and nothing is wrong. */
const isClear = ({ state, table }: PendingFile): boolean =>
  state === "read" && table?.questions.length === 0 && table.problems.length === 0 && table.tests.length > 0;

function sayState({ state, table, name, say }: PendingFile, t: PreviewWords): string {
  if (state === "reading") return t.reading(name);
  if (state === "sending") return t.sending(name);
  if (state === "unread") return t.unreadable;
  if (state === "failed" || !table) return say ?? t.refused;
  if (table.problems.length > 0) return t.wrong(table.problems.length);
  if (table.questions.length > 0) return t.open(table.questions.length);
  return table.tests.length > 0 ? t.ready(table.tests.length) : t.nothing;
}

function sayWhere({ source, range, file, table }: TestTable, t: PreviewWords): string {
  const delimiter = file.delimiter === undefined ? undefined : (t.delimiter[file.delimiter] ?? file.delimiter);
  const where = t.where(source?.sheet ?? table?.sheet ?? undefined, range);
  return [where, t.read(file.encoding, delimiter)].filter(Boolean).join(" · ");
}

function Problems({ problems, t, locale }: { problems: TestTable["problems"]; t: PreviewWords; locale: "en" | "zh" }) {
  if (problems.length === 0) return null;
  return (
    <ul className="wrong">
      {problems.slice(0, PROBLEMS_SHOWN).map(({ code, path, cell, say }) => (
        <li key={code + path + (cell ?? "")}>{say[locale]}</li>
      ))}
      {problems.length > PROBLEMS_SHOWN && <li>{t.moreProblems(problems.length - PROBLEMS_SHOWN)}</li>}
    </ul>
  );
}

function FirstRows({ table: { preview, columns }, t }: { table: TestTable; t: PreviewWords }) {
  if (preview.length === 0) return null;
  const width = Math.max(...preview.map(({ cells }) => cells.length));
  const known = new Set(columns.map(({ letter }) => letter));
  const shown = Array.from({ length: width }, (_, n) => ({ letter: letterOf(n), n })).filter(
    ({ letter }) => known.size === 0 || known.has(letter),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="first-rows" aria-label={t.firstRows} tabIndex={0}>
      <table>
        <caption>{t.firstRows}</caption>
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            {shown.map(({ letter }) => (
              <th scope="col" key={letter}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {shown.map(({ letter, n }) => (
                <td key={letter}>{cells[n] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 0 → A, 26 → AA */
const letterOf = (n: number): string =>
  (n < 26 ? "" : letterOf(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));

interface ColumnsProps extends Pick<TablePreviewProps, "t" | "locale" | "fields" | "onAnswer"> {
  /** Of the file, so that the columns of two files stay apart. */
  id: number;
  table: TestTable;
}

/** Every column with what it is read as, and why; another reading can be chosen for each. */
function Columns({ id: file, table: { columns, table }, t, locale, fields, onAnswer }: ColumnsProps) {
  const series = Object.entries(t.series).map(([value, say]) => ({ value, say }));
  const choices = table?.kind === "thermogram" ? series : fields;
  if (columns.length === 0) return null;
  return (
    <div className="columns">
      <h4>{t.columns}</h4>
      {columns.map(({ letter, heading, field, why }) => {
        const id = `file${file}-column-${letter}`;
        return (
          <div key={letter} className="column">
            <label htmlFor={id}>{t.column(letter, heading)}</label>
            <select
              id={id}
              value={field ?? "none"}
              aria-describedby={`${id}-why`}
              onChange={({ currentTarget }) => onAnswer(`column.${letter}`, currentTarget.value)}
            >
              <option value="none">{t.unread}</option>
              {choices.map(({ value, say }) => (
                <option key={value} value={value}>
                  {say}
                </option>
              ))}
            </select>
            <small className="hint" id={`${id}-why`}>
              {why[locale]}
            </small>
          </div>
        );
      })}
    </div>
  );
}
