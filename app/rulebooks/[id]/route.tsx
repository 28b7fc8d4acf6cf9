import { answerNoRulebook } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { RulebookPage } from "@/components/pages/rulebook-page";
import { findRulebook } from "@/lib/rulebook";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const found = findRulebook((await params).id);
  if (!found.ok) return answerNoRulebook(request, found.problems);
  const page = readPage(request);
  const title = found.value.rulebook.shortName[page.locale];
  const body = <RulebookPage page={page} loaded={found.value} />;
  return renderDocument(request, { page, title, body, kind: "public" });
}
