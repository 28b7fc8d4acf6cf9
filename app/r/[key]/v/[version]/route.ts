import { answerPublication } from "@/app/_pages/answer-publication";

interface Context {
  params: Promise<{ key: string; version: string }>;
}

/** One version of a public report, which stays as it is; in the forms of the newest. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPublication(request, await params);
}
