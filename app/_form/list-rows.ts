import type { DocumentRow } from "@/components/form/document-types";
import type { FormValues } from "@/components/form/types";
import { listDocuments } from "@/lib/intake/form-documents";

/** The documents that a form's values carry, which were read before. */
export function listRows(values: FormValues): DocumentRow[] {
  return listDocuments(values).map(({ field, ...document }) => ({
    field,
    name: document.name,
    size: document.size,
    state: { at: "read", document },
  }));
}
