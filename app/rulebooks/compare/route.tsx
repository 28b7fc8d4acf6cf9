import { answerNoRulebook } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { ComparePage } from "@/components/pages/compare-page";
import type { Rulebook } from "@/components/pages/types";
import { findRulebook, listRulebooks } from "@/lib/rulebook";

/** Two rulebooks side by side; of one that is not named, the first that the other leaves. */
export function GET(request: Request): Promise<Response> {
  const page = readPage(request, ["a", "b"]);
  const { searchParams } = new URL(request.url);
  const rulebooks = listRulebooks();
  const firstBut = (other: string | null) => rulebooks.find(({ rulebook }) => rulebook.id !== other)?.rulebook.id ?? "";
  const first = searchParams.get("a") || firstBut(searchParams.get("b"));
  const second = searchParams.get("b") || firstBut(first);
  const [a, b] = [findRulebook(first), findRulebook(second)];
  if (!a.ok) return answerNoRulebook(request, a.problems);
  if (!b.ok) return answerNoRulebook(request, b.problems);
  const two: [Rulebook, Rulebook] = [a.value.rulebook, b.value.rulebook];
  const title = `${two.map(({ shortName }) => shortName[page.locale]).join(" · ")} · ${page.t.compare.title}`;
  const body = <ComparePage page={page} two={two} rulebooks={rulebooks} />;
  return renderDocument(request, { page, title, body, kind: "public", asks: true });
}

export const dynamic = "force-dynamic";
