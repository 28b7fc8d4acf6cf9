import { answerNotFound } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { MethodPage } from "@/components/pages/method-page";
import { CONFORMITY_RULES, DEFAULT_RULEBOOK, findRulebook, RULES_OF_DECISION } from "@/lib/rulebook";

export async function GET(request: Request): Promise<Response> {
  const found = findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) return answerNotFound(request);
  const page = readPage(request);
  const { decisions, wording } = found.value.rulebook;
  const decisionRules = Object.keys(RULES_OF_DECISION).map((id) => ({
    id,
    name: wording[`decision-rule.${id}`]?.[page.locale] ?? id,
    say: wording[`decision-rule-says.${id}`]?.[page.locale] ?? "",
  }));
  const body = (
    <MethodPage page={page} decisions={decisions} comparisons={CONFORMITY_RULES} decisionRules={decisionRules} />
  );
  return renderDocument(request, { page, title: page.t.pages.method.title, body, kind: "public" });
}

export const dynamic = "force-dynamic";
