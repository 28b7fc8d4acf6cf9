"use client";

import { type ClipboardEvent, lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from "react";
import { AuditForm } from "@/components/form/audit-form";
import type { DocumentRow } from "@/components/form/document-types";
import { ExampleLinks } from "@/components/form/example-links";
import type { Example } from "@/components/form/examples";
import { fieldId } from "@/components/form/field-name";
import { BLANK_ROWS, countAdded, countRows, type FormValues, type RulebookChoice } from "@/components/form/types";
import { describeTaken } from "@/lib/browser/describe-taken";
import { readLosses } from "@/lib/browser/read-losses";
import { form as en } from "@/lib/i18n/en/form";
import { form as zh } from "@/lib/i18n/zh/form";
import { countCharacters } from "@/lib/intake/count-characters";
import { dropDraft, keepDraft, readDraft, readDraftFiles } from "./draft";
import { pasteTable } from "./paste-table";
import { readValues } from "./read-values";
import { useAttempt } from "./use-attempt";
import { useCarried } from "./use-carried";
import { useDocumentIntake } from "./use-document-intake";
import { useDocuments } from "./use-documents";
import { useFiles } from "./use-files";
import { useLiveDevice } from "./use-live-device";
import { useOwnRulebook } from "./use-own-rulebook";

// Weighs more than the form, and few ask for it.
const DeviceReport = lazy(async () => ({ default: (await import("./device-report")).DeviceReport }));

const TablePreviews = lazy(async () => ({ default: (await import("./table-previews")).TablePreviews }));

interface LiveAuditFormProps {
  locale: "en" | "zh";
  /** The reader chose the language, so links keep it. */
  langChosen: boolean;
  values: FormValues;
  /** The values come from `?example=`, and stand above a draft. */
  fromExample: boolean;
  rulebooks: RulebookChoice[];
  limit: number;
}

/**
 * The same form with scripts: it checks as one goes, shows losses and length, keeps what was typed over a reload, and
 * says what went wrong without leaving the page. The fields keep their own values; `filled` replaces them all at once.
 */
export function LiveAuditForm(props: LiveAuditFormProps) {
  const { locale, langChosen, rulebooks, limit } = props;
  const t = locale === "zh" ? zh : en;
  const [filled, setFilled] = useState({ values: props.values, turn: 0 });
  const [values, setValues] = useState(props.values);
  const [rows, setRows] = useState(countRows(props.values));
  const [live, setLive] = useState(false);
  const documents = useDocuments(props.values, { t, locale });
  const attempt = useAttempt({ t, locale, langChosen, documents });
  const device = useLiveDevice(values, { t, locale, langChosen });
  const form = useRef<HTMLFormElement>(null);
  const files = useFiles(locale);
  const intake = useDocumentIntake(form, { documents, files });
  const carried = useCarried(props.values);
  const own = useOwnRulebook(carried.values.ownRulebook);

  const fill = (next: FormValues, gone?: DocumentRow[]) => {
    setFilled(({ turn }) => ({ values: next, turn: turn + 1 }));
    setValues(next);
    setRows(countRows(next));
    carried.set(next);
    documents.replace(next, gone);
    attempt.forget();
  };

  /** Data that were not typed: from a file, or one's own rulebook. */
  const carry = (next: FormValues) => {
    if (!form.current) return;
    const all = { ...carried.values, ...next };
    carried.set(all);
    const typed = { ...readValues(form.current), ...all };
    setValues(typed);
    keepDraft(typed);
  };

  const takeTests = (json: string) => {
    const name = carried.nextTaken();
    carry({ [name]: json });
    requestAnimationFrame(() => document.getElementById(fieldId(name))?.focus());
  };

  const takeDocument = (file: File) => {
    documents.add([file]);
    document.getElementById(fieldId("document"))?.focus();
  };

  const takeRulebook = async (file: File) => {
    const json = await own.check(file);
    if (json === undefined) return carry({ ownRulebook: "" });
    const choice = document.getElementById(fieldId("rulebook.own")) as HTMLInputElement | null;
    if (choice) choice.checked = true;
    carry({ ownRulebook: json });
  };

  const paste = (event: ClipboardEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    const text = event.clipboardData.getData("text/plain");
    const cells = pasteTable(text, name ?? "");
    if (cells === undefined) return;
    event.preventDefault();
    if (cells === "preview") return files.add([new File([text], t.pasted, { type: "text/tab-separated-values" })]);
    const next = { ...readValues(event.currentTarget), ...cells };
    setFilled(({ turn }) => ({ values: next, turn: turn + 1 }));
    setValues(next);
    setRows(Math.max(rows, countRows(next)));
    keepDraft(next);
    const last = Object.keys(cells).at(-1) ?? name;
    requestAnimationFrame(() => document.getElementById(fieldId(last))?.focus());
  };

  // A problem is never said behind a closed lid.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each new set of problems
  useEffect(() => {
    for (const lid of form.current?.querySelectorAll("details:has([aria-invalid])") ?? [])
      (lid as HTMLDetailsElement).open = true;
  }, [attempt.problems]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come to life
  useEffect(() => {
    setLive(true);
    const draft = props.fromExample ? undefined : readDraft();
    if (draft) fill({ ...props.values, ...draft, lang: locale }, readDraftFiles());
    // Chosen before the page had come to life.
    const field = document.getElementById(fieldId("document")) as HTMLInputElement | null;
    if (field?.files?.length) documents.add([...field.files]);
  }, []);

  const take = (form: HTMLFormElement) => {
    const typed = attempt.take(form);
    setValues(typed);
    keepDraft(typed);
  };

  const pick = (event: MouseEvent, example: Example) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const next = { ...BLANK, idempotencyKey: "", ...example.values };
    fill(next);
    keepDraft(next);
    document.getElementById("f-text")?.focus();
  };

  return (
    <>
      <AuditForm
        key={filled.turn}
        t={t}
        locale={locale}
        values={filled.values}
        problems={attempt.problems}
        refusal={attempt.refusal}
        rulebooks={rulebooks}
        rows={rows}
        limit={limit}
        documents={live ? intake : { rows: documents.rows }}
        files={{
          taken: describeTaken(carried.values),
          live: live
            ? {
                onFiles: files.add,
                onRemove: (name) => {
                  carry({ [name]: "" });
                  document.getElementById(fieldId("files"))?.focus();
                },
                onDevice: device !== undefined,
                panels: files.pending.length > 0 && (
                  <Suspense fallback={null}>
                    <TablePreviews files={files} locale={locale} onTake={takeTests} onDocument={takeDocument} />
                  </Suspense>
                ),
              }
            : undefined,
        }}
        own={{ own: own.told, json: carried.values.ownRulebook, onFile: live ? takeRulebook : undefined }}
        action={langChosen ? `/audits?lang=${locale}` : "/audits"}
        live={
          live
            ? {
                form: {
                  ref: form,
                  noValidate: true,
                  onPaste: paste,
                  onInput: (event) => take(event.currentTarget),
                  onBlur: (event) => {
                    // A message that appears under a pressed button would push it away before it is let go.
                    if (event.relatedTarget instanceof HTMLButtonElement) return;
                    attempt.check(event.currentTarget, event.target);
                  },
                  onSubmit: (event) => {
                    event.preventDefault();
                    attempt.submit(event.currentTarget, dropDraft);
                  },
                },
                losses: readLosses({ "test.unit": "g", ...values }, rows),
                addRow: (
                  <button type="button" className="link" onClick={() => setRows(rows + 1)}>
                    {t.addSample}
                  </button>
                ),
                count: countCharacters(values.text ?? ""),
                added: countAdded(values),
                busy: attempt.busy,
                device: device && {
                  ...device,
                  onKeep: () => form.current && attempt.keep(form.current, device.engine),
                },
              }
            : undefined
        }
      />
      {attempt.kept && (
        <Suspense fallback={null}>
          <DeviceReport kept={attempt.kept} locale={locale} langChosen={langChosen} />
        </Suspense>
      )}
      <ExampleLinks
        t={t}
        locale={locale}
        href={(path) => (langChosen ? `${path}&lang=${locale}` : path)}
        onPick={pick}
      />
    </>
  );
}

/** What an example does not name is emptied. */
const BLANK: FormValues = Object.fromEntries(
  Array.from({ length: BLANK_ROWS }, (_, row) => [
    [`samples.${row}.id`, String(row + 1)],
    [`samples.${row}.before`, ""],
    [`samples.${row}.after`, ""],
  ]).flat(),
);
