import type { PendingFile } from "@/components/form/preview-types";
import { TablePreview } from "@/components/form/table-preview";
import { tablePreview as en } from "@/lib/i18n/en/table-preview";
import { tablePreview as zh } from "@/lib/i18n/zh/table-preview";
import names from "@/lib/intake/fields.json";
import { takeTests } from "@/lib/intake/tables/take-tests";
import type { useFiles } from "./use-files";

interface TablePreviewsProps {
  files: ReturnType<typeof useFiles>;
  locale: "en" | "zh";
  /** Takes tests, as a JSON list, into the form. */
  onTake: (json: string) => void;
  /** Takes the file as a document instead. */
  onDocument: (file: File) => void;
}

/** A panel for each file that is being read, or waits to be used. */
export function TablePreviews({ files, locale, onTake, onDocument }: TablePreviewsProps) {
  const t = locale === "zh" ? zh : en;
  const use = (one: PendingFile) => {
    if (!one.table) return;
    onTake(JSON.stringify(takeTests(one.table)));
    files.drop(one.id);
  };
  const move = (one: PendingFile) => {
    const file = files.drop(one.id);
    if (file) onDocument(file);
  };
  return files.pending.map((one) => (
    <TablePreview
      key={one.id}
      pending={one}
      t={t}
      locale={locale}
      fields={FIELDS.map(([value, say]) => ({ value, say: say[locale] }))}
      onAnswer={(key, value) => files.answer(one, key, value)}
      onUse={() => use(one)}
      onDismiss={() => files.drop(one.id)}
      onDocument={() => move(one)}
      onSend={() => files.send(one)}
    />
  ));
}

/** Lists and records stand in no column. */
const NOT_IN_COLUMNS = ["samples", "source", "repeatWeighingsG", "uncertaintyAdded"];
const FIELDS = Object.entries({ ...names.sample, ...names.test } as Record<string, { en: string; zh: string }>).filter(
  ([name]) => !NOT_IN_COLUMNS.includes(name),
);
