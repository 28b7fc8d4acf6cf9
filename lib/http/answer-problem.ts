import { chooseLocale } from "@/lib/i18n";
import { describeFailure } from "./describe-failure";

/** Any error as application/problem+json (RFC 9457), in the language that the request prefers. */
export function answerProblem(request: Request, error: unknown): Response {
  const { code, status, say, problems, headers } = describeFailure(error);
  const locale = chooseLocale({ acceptLanguage: request.headers.get("accept-language") });
  const body = {
    type: `urn:touchstone:problem:${code}`,
    title: say[locale],
    status,
    detail: problems.length === 0 ? say[locale] : problems.map((problem) => problem.say[locale]).join(" "),
    code,
    problems,
  };
  return Response.json(body, {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": locale,
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}
