import { answerForm } from "@/app/_pages/answer-form";
import { readFormDocuments } from "@/app/_pages/read-form-documents";
import { createAudit } from "@/lib/audits";
import { digest } from "@/lib/digest";
import { AppError } from "@/lib/errors";
import { BODY_LIMIT, checkOrigin, limitRate, readForm } from "@/lib/http";
import { type AuditRequest, type FormValues, parseAuditForm } from "@/lib/intake";
import { DOCUMENT_BYTES_LIMIT } from "@/lib/intake/documents";
import { listDocuments } from "@/lib/intake/form-documents";
import { readFormValues } from "@/lib/intake/parse-audit-form";
import { type FileQuestions, readFormFiles } from "@/lib/intake/read-form-files";
import { FILE_BYTES_LIMIT } from "@/lib/intake/tables";

/** The plain form: 303 to the owner's page, or the form again with what was typed. */
export async function POST(request: Request): Promise<Response> {
  let values: FormValues | undefined;
  let asked: FileQuestions | undefined;
  try {
    checkOrigin(request, { door: "form", keyInPath: false });
    const today = new Date();
    const form = await readForm(request, BODY_LIMIT + FILE_BYTES_LIMIT + DOCUMENT_BYTES_LIMIT);
    values = readFormValues(form);
    const files = await readFormFiles(form, values, today);
    asked = files.asked;
    values = { ...values, ...files.values };
    if (bringsDocuments(form)) await limitRate(request, "document");
    const documents = await readFormDocuments(form, values, request.signal);
    const parsed = parseAuditForm(form, today, {
      values: { ...files.values, ...documents.values },
      problems: [...files.problems, ...documents.problems],
      documents: documents.documents,
    });
    values = parsed.values;
    // Counted only now, so that a person who is asked to wait keeps what was typed.
    await limitRate(request, "create");
    if (!parsed.ok) throw new AppError("input-refused", { problems: parsed.problems });
    const created = await createAudit({
      request: parsed.value,
      documents: listDocuments(values).map(({ id }) => id),
      idempotencyKey: submissionKey(values, parsed.value),
    });
    if (!created.ok) throw new AppError("input-refused", { problems: created.problems });
    const lang = values.lang ? `?${new URLSearchParams({ lang: values.lang })}` : "";
    return new Response(null, { status: 303, headers: { Location: `/audits/${created.value.manageKey}${lang}` } });
  } catch (error) {
    return answerForm(request, error, values, asked);
  }
}

/** Where a reader reloads the address of a refused form, or comes back to it. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: "/" } });
}

/** A field of files that nothing was chosen for comes as one file without a name. */
const bringsDocuments = (form: FormData): boolean =>
  form.getAll("document").some((one) => one instanceof File && one.name !== "");

// A second click on the same form is the same audit. Going back and changing the text is another one, though the form
// still carries its key: hence the request is part of it.
function submissionKey({ idempotencyKey }: FormValues, request: AuditRequest): string | undefined {
  return idempotencyKey ? digest({ idempotencyKey, request }) : undefined;
}
