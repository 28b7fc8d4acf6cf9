import type { PageContext } from "@/components/document/page-context";
import { renderLight } from "@/components/document/render-document";
import { AMOUNTS, type Amounts } from "@/components/report/amounts";
import { documentTitle } from "@/components/report/report-head";
import { ReportPage } from "@/components/report/report-page";
import { getPublished, getStamp, type PublishedReport } from "@/lib/audits";
import { writeCitations } from "@/lib/exports/write-citations";
import { writeClaimReviews } from "@/lib/exports/write-claim-reviews";
import { writeEmbedCode } from "@/lib/exports/write-oembed";
import { answerProblem, publicUrl } from "@/lib/http";
import { findingsToCsv, reportToText } from "@/lib/report";
import { readReport } from "@/lib/report/read-report";
import { CSV_TYPE, JSON_LD_TYPE, JSON_TYPE, PUBLIC } from "./answer-download";
import { describeRecord } from "./describe-record";
import { gatherLimits, gatherRulebookFacts } from "./gather-rulebook-facts";
import { keepAnswer } from "./keep-answers";
import { type Form, negotiateForm, splitSuffix } from "./negotiate-form";
import { readPage } from "./read-page";
import { RecordHead } from "./record-head";
import { showOriginals } from "./show-originals";
import { showPublished } from "./show-published";
import { showRecord, writeRecord } from "./show-record";

/** Which report is asked for: its key, and the number of a version where one is named. Either may carry a suffix. */
export interface ReportAddress {
  key: string;
  version?: string;
}

/**
 * A public report in the form that its address or the request asks for; from memory where it was made a moment ago. Each
 * form of a version that ended says how.
 */
export function answerPublication(request: Request, address: ReportAddress): Promise<Response> {
  const { name, form: suffix } = splitSuffix(address.version ?? address.key);
  const form = suffix ?? negotiateForm(request.headers);
  const key = address.version === undefined ? name : address.key;
  const revision = address.version === undefined ? undefined : readNumber(name);
  const { locale } = readPage(request);
  const asked = new URL(request.url);
  const known = [publicUrl(request, asked.pathname), asked.searchParams.get("lang"), locale, form].join(" ");
  return keepAnswer(request, known, { stamp: () => getStamp(key), make: () => make(request, { key, revision, form }) });
}

const readNumber = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);

interface Asked {
  key: string;
  revision: number | undefined;
  form: Form;
}

async function make(request: Request, { key, revision, form }: Asked): Promise<Response> {
  if (form === "html") {
    return showPublished(request, { key, revision }, (published, page) =>
      renderReport(request, published, page, revision !== undefined),
    );
  }
  try {
    return await answerForm(request, await getPublished(key, revision), form);
  } catch (error) {
    return answerProblem(request, error);
  }
}

async function renderReport(
  request: Request,
  published: PublishedReport,
  page: PageContext,
  pinned: boolean,
): Promise<Response> {
  const { key, text, reportBytes, publishedAt, originalsUntil } = published;
  const report = readReport(reportBytes);
  const at = `/r/${key}`;
  const record = describeRecord(request, published, page.locale, page.t.report.untitled, report);
  const history = await showRecord(published, page.locale, pinned);
  const body = (amounts: Amounts) => (
    <ReportPage
      amounts={amounts}
      page={page}
      report={report}
      text={text}
      rulebook={gatherRulebookFacts(report.rulebook, page.locale)}
      limits={gatherLimits(report.rulebook, page.locale)}
      publishedAt={publishedAt.toISOString()}
      address={publicUrl(request, at)}
      wholeTextAt={page.href(`${at}/text`)}
      reportJsonAt={`${at}/report.json`}
      bundleAt={`${at}/bundle.json`}
      arithmeticAt={`${at}/arithmetic.csv`}
      originals={showOriginals(at, originalsUntil)}
      record={history}
      sharing={{ at, citations: writeCitations(record), embedCode: writeEmbedCode(record) }}
    />
  );
  const title = documentTitle({ page, report, text });
  // What is not listed opens by its address alone, and of each record search engines are to find the newest version.
  const unlisted = pinned || !published.listed;
  const head = <RecordHead record={record} />;
  const shown = { page, title, kind: "public" as const, unlisted, head };
  return renderLight(request, AMOUNTS, (amounts) => ({ ...shown, body: body(amounts) }));
}

const TYPES = { json: JSON_TYPE, csv: CSV_TYPE, txt: "text/plain; charset=utf-8", jsonld: JSON_LD_TYPE };

async function answerForm(
  request: Request,
  published: PublishedReport,
  form: Exclude<Form, "html">,
): Promise<Response> {
  const { reportBytes } = published;
  const page = readPage(request);
  const { locale, t } = page;
  const report = readReport(reportBytes);
  const bodies = {
    json: () => reportBytes,
    csv: () => findingsToCsv(report),
    txt: async () => writeRecord(await showRecord(published, locale, false), page) + reportToText(report, locale),
    jsonld: () =>
      JSON.stringify(writeClaimReviews(describeRecord(request, published, locale, t.report.untitled, report))),
  };
  const headers = { "Content-Type": TYPES[form], Vary: "Accept, Accept-Language", ...PUBLIC };
  return new Response(await bodies[form](), { headers });
}
