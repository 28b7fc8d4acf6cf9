import { publicUrl } from "@/lib/http";
import type { Locale } from "@/lib/i18n";
import { answerPublication } from "./answer-publication";
import { forgetAnswers } from "./keep-answers";

const LANGUAGES: Locale[] = ["en", "zh"];

/**
 * After a change of a record: no answer of before is given any more, and where the record is public, its page is made at
 * once in each language, so that no reader waits for it. The change stands, whatever becomes of the page.
 */
export async function makeAhead(request: Request, key?: string): Promise<void> {
  forgetAnswers();
  if (key === undefined) return;
  const url = publicUrl(request, `/r/${key}`);
  const host = request.headers.get("host");
  for (const locale of LANGUAGES) {
    const headers = { accept: "text/html", "accept-language": locale, ...(host && { host }) };
    await answerPublication(new Request(url, { headers }), { key }).catch(() => {});
  }
}
