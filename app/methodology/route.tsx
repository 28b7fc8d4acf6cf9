import { answerNotFound } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { MethodPage } from "@/components/pages/method-page";
import { CONFORMITY_RULES, DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";

export async function GET(request: Request): Promise<Response> {
  const found = findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) return answerNotFound(request);
  const page = readPage(request);
  const body = <MethodPage page={page} decisions={found.value.rulebook.decisions} comparisons={CONFORMITY_RULES} />;
  return renderDocument(request, { page, title: page.t.pages.method.title, body, kind: "public" });
}

export const dynamic = "force-dynamic";
