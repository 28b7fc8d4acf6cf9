import type { FieldProblem, FormValues } from "@/components/form/types";
import { formPageHeaders, renderFormPage } from "@/components/pages/form-page";
import { chooseLocale } from "@/lib/i18n";
import { TEXT_LIMIT } from "@/lib/intake";
import { offerRulebooks } from "./offer-rulebooks";

interface FormAnswer {
  status: number;
  values: FormValues;
  problems: FieldProblem[];
  /** Why the attempt came to nothing where no field is at fault. */
  refusal?: { en: string; zh: string };
  headers?: Record<string, string>;
}

/** The plain form once more, with all that was typed and what is wrong with it. */
export async function answerWithForm(request: Request, { status, values, problems, refusal, headers }: FormAnswer) {
  const asked = new URL(request.url).searchParams.get("lang") ?? values.lang;
  const locale = chooseLocale({ lang: asked, acceptLanguage: request.headers.get("accept-language") });
  const props = {
    values,
    problems,
    locale,
    rulebooks: offerRulebooks(locale),
    limit: TEXT_LIMIT,
    refusal: refusal?.[locale],
  };
  return new Response(await renderFormPage(props), { status, headers: { ...formPageHeaders(props), ...headers } });
}
