import { useRef, useState } from "react";
import { USUAL_KEEP_DAYS } from "@/components/form/document-intake";
import { type DocumentRow, isUnderWay } from "@/components/form/document-types";
import type { FormValues } from "@/components/form/types";
import type { Dictionary } from "@/lib/i18n";
import { DOCUMENTS_LIMIT } from "@/lib/intake/documents/limits";
import { documentField } from "@/lib/intake/request-of-form";
import { makeDocumentQueue } from "./document-queue";
import { listRows } from "./list-rows";

/** The documents of the form. Nothing of them is sent before `sendAll`. */
export function useDocuments(given: FormValues, words: { t: Dictionary["form"]; locale: "en" | "zh" }) {
  const [rows, setRows] = useState(() => listRows(given));
  const [notice, setNotice] = useState<string>();
  const [keepDays, setKeepDays] = useState(given.keepDays ?? USUAL_KEEP_DAYS);
  const held = useRef<ReturnType<typeof makeDocumentQueue>>(undefined);
  const pictures = useRef(0);
  const queue = () => {
    if (held.current) return held.current;
    const made = makeDocumentQueue(async (file, terms) => {
      try {
        const { sendDocument } = await import("./send-document");
        return await sendDocument(file, terms, words);
      } catch {
        return { say: words.t.offline };
      }
    }, setRows);
    made.replace(rows);
    held.current = made;
    return made;
  };

  return {
    rows,
    notice,
    keepDays,
    setKeepDays,
    add(files: File[]) {
      const over = queue().add(files, DOCUMENTS_LIMIT);
      setNotice(over > 0 ? words.t.documents.tooMany(DOCUMENTS_LIMIT, over) : undefined);
    },
    /** A picture from the clipboard has no name of its own. */
    namePicture(file: File): File {
      const ending = file.type.replace(/^image\//, "");
      return new File([file], words.t.documents.pasted(++pictures.current, ending), { type: file.type });
    },
    /**
     * Has all read that are not: the form's values as they stand then, with those that carry the documents; or in a sentence
     * what is in the way. Undefined where the form was filled anew meanwhile.
     */
    async sendAll(read: () => FormValues): Promise<{ values: FormValues } | { say: string } | undefined> {
      if (!(await queue().sendAll(keepDays))) return undefined;
      const now = queue().rows();
      const stuck = now.filter(({ state }) => state.at === "failed" || state.at === "gone");
      if (stuck.length > 0) return { say: words.t.documents.unread(stuck.length) };
      if (now.some(({ state }) => state.at !== "read")) return { say: words.t.documents.stopped };
      return { values: { ...withoutDocuments(read()), ...valuesOf(now) } };
    },
    again: (field: string) => queue().again(field, keepDays),
    cancel: (field: string) => queue().cancel([field]),
    cancelAll() {
      const all = queue().rows().filter(isUnderWay);
      queue().cancel(all.map(({ field }) => field));
    },
    remove(field: string): File | undefined {
      setNotice(undefined);
      return queue().remove(field);
    },
    replace(values: FormValues, gone: DocumentRow[] = []) {
      setNotice(undefined);
      setKeepDays(values.keepDays ?? USUAL_KEEP_DAYS);
      queue().replace([...listRows(values), ...gone].sort((a, b) => numberOf(a) - numberOf(b)));
    },
  };
}

const numberOf = ({ field }: DocumentRow): number => Number(field.split(".")[1]);

const withoutDocuments = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !documentField.test(name)));

const valuesOf = (rows: DocumentRow[]): FormValues =>
  Object.fromEntries(
    rows.flatMap(({ field, state }) => (state.at === "read" ? [[field, JSON.stringify(state.document)]] : [])),
  );
