import { KEEP_DAYS, keepDocument, loadDocuments, USUAL_KEEP_DAYS } from "@/lib/audits";
import type { FormValues } from "@/lib/intake";
import { describeProblem } from "@/lib/intake/describe-problem";
import { DOCUMENTS_LIMIT } from "@/lib/intake/documents";
import { listDocuments, nextDocument, writeDocument } from "@/lib/intake/form-documents";
import type { FormFiles } from "@/lib/intake/parse-audit-form";

/**
 * The documents of a form that was posted without scripts: those that it carries from before, and the files that come with
 * it, which are read and become values of the form. One that cannot be read keeps none of the others back.
 */
export async function readFormDocuments(form: FormData, values: FormValues, signal: AbortSignal): Promise<FormFiles> {
  const found: Required<FormFiles> = { values: {}, problems: [], documents: [] };
  const files = form.getAll("document").filter((one): one is File => one instanceof File && one.name !== "");
  const earlier = listDocuments(values);
  if (files.length + earlier.length > DOCUMENTS_LIMIT) {
    const data = { count: files.length + earlier.length, limit: DOCUMENTS_LIMIT };
    found.problems.push(describeProblem({ code: "too-many-documents", path: ["document"], data }));
    return found;
  }
  const keepDays = KEEP_DAYS.find((days) => String(days) === values.keepDays) ?? USUAL_KEEP_DAYS;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await keepDocument({ name: file.name, bytes }, { keepDays, signal });
    if (kept.ok) found.values[nextDocument({ ...values, ...found.values })] = writeDocument(kept.value);
    else found.problems.push(...kept.problems.map((problem) => ({ ...problem, path: "document" })));
  }
  const all = listDocuments({ ...values, ...found.values });
  const loaded = await loadDocuments(all.map(({ id }) => id));
  if (loaded.ok) return { ...found, documents: loaded.value };
  // One that has expired stands in the form under its own name.
  const problems = loaded.problems.map((problem) => ({
    ...problem,
    path: all[Number(problem.path.split(".")[1])]?.field ?? "document",
  }));
  return { ...found, problems: [...found.problems, ...problems] };
}
