import type { PageContext } from "@/components/document/page-context";
import { renderDocument } from "@/components/document/render-document";
import { ErrorPage } from "@/components/pages/error-page";
import type { Ended } from "@/lib/audits";
import { describeFailure } from "@/lib/http";
import { writeDate } from "@/lib/i18n";
import { readPage } from "./read-page";

/** 404 as a page. */
export function answerNotFound(request: Request): Promise<Response> {
  const { errors } = readPage(request).t.pages;
  return answerRefusal(request, { status: 404, title: errors.notFound, say: errors.notFoundSay });
}

/** 404 as a page, for a rulebook that is unknown or contested: with the reason, or with those there are. */
export function answerNoRulebook(request: Request, problems: { say: { en: string; zh: string } }[]): Promise<Response> {
  const { locale, t } = readPage(request);
  const say = problems.map((problem) => problem.say[locale]).join(t.common.gap);
  return answerRefusal(request, { status: 404, title: t.pages.errors.noRulebook, say });
}

/** 410 as a page: who closed or erased what stood at the address, and when; of the operator, why. */
export function answerGone(request: Request, gone: Ended): Promise<Response> {
  const reason = gone.state === "taken-down" ? gone.reason : undefined;
  return answerRefusal(request, { status: 410, ...sayEnd(gone, readPage(request)), reason });
}

/** That a report ended, how and when, in words. */
export function sayEnd({ state, at }: Ended, { t, locale }: PageContext): { title: string; say: string } {
  const { errors } = t.pages;
  const date = writeDate(at.toISOString(), locale);
  if (state === "withdrawn") return { title: errors.withdrawn, say: errors.withdrawnSay(date) };
  if (state === "erased") return { title: t.record.erasedTitle, say: t.record.erasedSay(date) };
  return { title: errors.takenDown, say: errors.takenDownSay(date) };
}

/** Whatever a page's door was thrown, as a page: known refusals with their sentence, anything else without its own. */
export function answerFailure(request: Request, error: unknown): Promise<Response> {
  const failure = describeFailure(error);
  if (failure.status === 404) return answerNotFound(request);
  const page = readPage(request);
  const { errors } = page.t.pages;
  const title = failure.status === 503 ? errors.unavailable : errors.refused;
  const told = failure.problems.map((problem) => problem.say[page.locale]).join(" ");
  const known = told === "" ? failure.say[page.locale] : told;
  const say = failure.status === 503 ? errors.unavailableSay : known;
  return answerRefusal(request, { status: failure.status, title, say, headers: failure.headers });
}

interface Refusal {
  status: number;
  title: string;
  say: string;
  reason?: string;
  headers?: Record<string, string>;
}

function answerRefusal(request: Request, { status, title, say, reason, headers }: Refusal): Promise<Response> {
  const page = readPage(request);
  const body = <ErrorPage page={page} title={title} say={say} reason={reason} />;
  return renderDocument(request, { page, title, body, status, headers, kind: "refusal" });
}
