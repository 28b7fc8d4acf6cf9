import { answerNotFound } from "@/app/_pages/answer-refusal";

/** Whatever no other route has: a page that says so, without the framework's scripts. */
export function GET(request: Request): Promise<Response> {
  return answerNotFound(request);
}

export const dynamic = "force-dynamic";
