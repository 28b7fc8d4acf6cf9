import { type RefObject, useEffect } from "react";
import type { DocumentIntakeProps } from "@/components/form/document-intake";
import { fieldId } from "@/components/form/field-name";
import { keepDraft, keepDraftFiles } from "./draft";
import { readValues } from "./read-values";
import { canBeTests, sortFiles } from "./sort-files";
import type { useDocuments } from "./use-documents";
import type { useFiles } from "./use-files";
import { useGivenFiles } from "./use-given-files";

interface Sides {
  documents: ReturnType<typeof useDocuments>;
  /** Files of test data. */
  files: ReturnType<typeof useFiles>;
}

/** Files given in any way, put on the side where they belong or are moved to; what the form shows of the documents. */
export function useDocumentIntake(form: RefObject<HTMLFormElement | null>, { documents, files }: Sides) {
  const { rows } = documents;
  const give = (given: ReturnType<typeof sortFiles<File>>) => {
    if (given.documents.length > 0) documents.add(given.documents);
    if (given.tests.length > 0) files.add(given.tests);
  };
  const dragging = useGivenFiles({
    onDrop: (dropped, over) => give(sortFiles(dropped, over.closest(".from-file") !== null)),
    onPaste: (pasted) => {
      const named = pasted.map((file) => (/^image\.\w+$/.test(file.name) ? documents.namePicture(file) : file));
      give(sortFiles(named, false));
    },
  });

  // What was read outlasts a reload, and so does the name of what was not.
  const standing = rows.map(({ field, state }) => `${field} ${state.at}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each document that comes, goes or is read
  useEffect(() => {
    if (!form.current) return;
    keepDraftFiles(rows);
    keepDraft(readValues(form.current));
  }, [standing]);

  const live: NonNullable<DocumentIntakeProps["live"]> = {
    onFiles: documents.add,
    onCancel: (field) => {
      documents.cancel(field);
      focusOn(field);
    },
    onCancelAll: () => {
      documents.cancelAll();
      focusOn("document");
    },
    onAgain: (field) => {
      documents.again(field);
      focusOn(field);
    },
    onRemove: (field) => {
      documents.remove(field);
      focusOn("document");
    },
    canBeTests: ({ name, state }) => (state.at === "held" || state.at === "failed") && canBeTests({ name }),
    onUseAsTests: (field) => {
      const file = documents.remove(field);
      if (file) files.add([file]);
      focusOn("files");
    },
    dragging,
    keepDays: documents.keepDays,
    onKeepDays: documents.setKeepDays,
    ...(documents.notice ? { notice: documents.notice } : {}),
  };
  return { rows, live };
}

/** Once it is drawn. */
const focusOn = (field: string) => requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus());
