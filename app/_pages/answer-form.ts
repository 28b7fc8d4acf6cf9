import { type FormPageProps, formPageHeaders, renderFormPage } from "@/components/pages/form-page";
import { describeRulebook } from "@/lib/browser/describe-rulebook";
import { describeTaken } from "@/lib/browser/describe-taken";
import { describeFailure } from "@/lib/http";
import { chooseLocale } from "@/lib/i18n";
import { type FormValues, TEXT_LIMIT } from "@/lib/intake";
import type { FileQuestions } from "@/lib/intake/read-form-files";
import { listRows } from "../_form/list-rows";
import { answerFailure } from "./answer-refusal";
import { offerRulebooks } from "./offer-rulebooks";

/**
 * A refused form: itself again, with what was typed and each problem at its field, or with the one sentence that
 * stands in the way. Where nothing could be read, a page that says why.
 */
export async function answerForm(
  request: Request,
  error: unknown,
  values: FormValues | undefined,
  asked?: FileQuestions,
): Promise<Response> {
  if (!values) return answerFailure(request, error);
  const { status, say, problems, headers } = describeFailure(error);
  const locale = chooseLocale({ lang: values.lang, acceptLanguage: request.headers.get("accept-language") });
  const props: FormPageProps = {
    values,
    problems,
    locale,
    rulebooks: offerRulebooks(locale),
    limit: TEXT_LIMIT,
    documents: listRows(values),
    taken: describeTaken(values),
    ...(asked ? { asked } : {}),
    ...(values.ownRulebook ? { own: describeRulebook("", new TextEncoder().encode(values.ownRulebook)) } : {}),
    ...(problems.length === 0 ? { refusal: say[locale] } : {}),
  };
  return new Response(await renderFormPage(props), { status, headers: { ...formPageHeaders(props), ...headers } });
}
