import { answerNotFound } from "@/app/_pages/answer-refusal";
import { readPage } from "@/app/_pages/read-page";
import type { PageContext } from "@/components/document/page-context";
import { renderDocument } from "@/components/document/render-document";
import { MethodPage } from "@/components/pages/method-page";
import { lexiconData } from "@/lib/lexicon";
import { explainContexts } from "@/lib/lexicon/explain-contexts";
import { CONFORMITY_RULES, DEFAULT_RULEBOOK, findRulebook, RULES_OF_DECISION, tabulateDecisions } from "@/lib/rulebook";

export async function GET(request: Request): Promise<Response> {
  const found = findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) return answerNotFound(request);
  const page = readPage(request);
  const { rulebook } = found.value;
  const { decisions, wording, requirements } = rulebook;
  const decisionRules = Object.keys(RULES_OF_DECISION).map((id) => ({
    id,
    name: wording[`decision-rule.${id}`]?.[page.locale] ?? id,
    say: wording[`decision-rule-says.${id}`]?.[page.locale] ?? "",
  }));
  const operator = requirements[0]?.operator.value;
  const body = (
    <MethodPage
      page={page}
      rulebook={rulebook}
      comparisons={CONFORMITY_RULES}
      decisionRules={decisionRules}
      places={operator ? tabulateDecisions(operator, decisions) : []}
      contexts={explainContexts()}
      languages={nameLanguages(page)}
    />
  );
  return renderDocument(request, { page, title: page.t.pages.method.title, body, kind: "public" });
}

/** "English, Chinese, … and French" */
function nameLanguages({ locale }: PageContext): string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return new Intl.ListFormat(locale).format(lexiconData().languages.map(({ lang }) => names.of(lang) ?? lang));
}

export const dynamic = "force-dynamic";
