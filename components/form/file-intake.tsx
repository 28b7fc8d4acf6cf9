import type { ChangeEvent, ReactNode } from "react";
import type { Dictionary } from "@/lib/i18n";
import { type FormState, hasProblem, ProblemAt, problemId } from "./field";
import { fieldId } from "./field-name";
import { QuestionFields } from "./question-fields";
import { TakenTests } from "./taken-tests";
import type { FileQuestions, TakenFile } from "./types";

export interface FileIntakeProps {
  taken: TakenFile[];
  /** Without scripts: what the file that was sent leaves open. */
  asked?: FileQuestions;
  live?: LiveFiles;
}

/** What scripts add: files are read as soon as they are chosen. */
export interface LiveFiles {
  onFiles: (files: File[]) => void;
  onRemove: (name: string) => void;
  /** Files that are being read, or of which something is open. */
  panels: ReactNode;
  /** It can be read here, without being sent. */
  onDevice: boolean;
}

const ACCEPT = ".csv,.tsv,.txt,.xlsx,.json";

/** Test data from files: the control, blank templates, and what was taken. */
export function FileIntake({ state, t, files }: { state: FormState; t: Dictionary["form"]; files: FileIntakeProps }) {
  const { live, taken, asked } = files;
  return (
    <div className="from-file">
      <label className="h3" htmlFor={fieldId("files")}>
        {t.filesTitle}
      </label>
      <p className="hint" id="files-hint">
        {t.filesHint} {live?.onDevice ? t.filesOnDevice : t.filesPlain}
      </p>
      <input
        type="file"
        multiple
        accept={ACCEPT}
        id={fieldId("files")}
        name="files"
        aria-describedby={hasProblem("files", state) ? `files-hint ${problemId("files")}` : "files-hint"}
        aria-invalid={hasProblem("files", state) || undefined}
        onChange={live && ((event: ChangeEvent<HTMLInputElement>) => takeChosen(event, live))}
      />
      <ProblemAt name="files" state={state} />
      <p className="hint templates">
        {t.templates}{" "}
        {TEMPLATES.map(([name, path]) => (
          <a key={path} href={path} download>
            {t.templateName[name]}
          </a>
        ))}
      </p>
      {asked && (
        <div className="asked">
          <h3>{t.askedTitle(asked.file)}</h3>
          <p className="hint">{t.askedHint}</p>
          <input type="hidden" name="answersFor" value={asked.sha256} />
          <QuestionFields questions={asked.questions} prefix="answers" locale={state.locale} />
        </div>
      )}
      {live?.panels}
      <TakenTests state={state} t={t} taken={taken} onRemove={live?.onRemove} />
    </div>
  );
}

const TEMPLATES = [
  ["enCsv", "/templates/en.csv"],
  ["enXlsx", "/templates/en.xlsx"],
  ["zhCsv", "/templates/zh.csv"],
  ["zhXlsx", "/templates/zh.xlsx"],
] as const;

function takeChosen({ currentTarget }: ChangeEvent<HTMLInputElement>, { onFiles }: LiveFiles): void {
  onFiles([...(currentTarget.files ?? [])]);
  // The same file can be chosen again, mended.
  currentTarget.value = "";
}
