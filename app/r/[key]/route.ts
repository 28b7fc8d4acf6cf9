import { answerPublication } from "@/app/_pages/answer-publication";

/** The public report, from the stored bytes; `{key}.json`, `.csv`, `.txt`, `.jsonld` in that form. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  return answerPublication(request, { key: (await params).key });
}
