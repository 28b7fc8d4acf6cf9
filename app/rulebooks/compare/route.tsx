import { answerNoRulebook } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { ComparePage } from "@/components/pages/compare-page";
import { DEFAULT_RULEBOOK, findRulebook, listRulebooks } from "@/lib/rulebook";

/** Two rulebooks side by side; of one that is not named, the first that the other leaves. */
export function GET(request: Request): Promise<Response> {
  const page = readPage(request, ["a", "b"]);
  const { searchParams } = new URL(request.url);
  const rulebooks = listRulebooks();
  const first = searchParams.get("a") || DEFAULT_RULEBOOK;
  const second = searchParams.get("b") || rulebooks.find(({ rulebook }) => rulebook.id !== first)?.rulebook.id || "";
  const [a, b] = [findRulebook(first), findRulebook(second)];
  if (!a.ok) return answerNoRulebook(request, a.problems);
  if (!b.ok) return answerNoRulebook(request, b.problems);
  const body = <ComparePage page={page} two={[a.value.rulebook, b.value.rulebook]} rulebooks={rulebooks} />;
  return renderDocument(request, { page, title: page.t.compare.title, body, kind: "public", asks: true });
}

export const dynamic = "force-dynamic";
