import { answerNotFound } from "@/app/_pages/answer-refusal";
import { refuseMethod } from "@/lib/http";
import { makeTemplate, readTemplateName } from "@/lib/intake/tables/make-template";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A blank table of test data: en.csv, zh.csv, en.xlsx, zh.xlsx. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const asked = readTemplateName((await params).file);
  if (!asked) return answerNotFound(request);
  const { locale, kind } = asked;
  return new Response(await makeTemplate(locale, kind), {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": `attachment; filename="touchstone-test-data-${locale}.${kind}"`,
      "Cache-Control": "public, max-age=3600",
    },
  });
}

const refuse = refuseMethod("GET", "HEAD");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
