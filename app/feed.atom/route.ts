import { answerDownload } from "@/app/_pages/answer-download";
import { describeRecord } from "@/app/_pages/describe-record";
import { readPage } from "@/app/_pages/read-page";
import { listChanges } from "@/lib/audits";
import { writeAtomFeed } from "@/lib/exports/write-atom-feed";
import { publicUrl } from "@/lib/http";

/** Before the first publication a feed has to say when it was changed all the same. */
const SINCE = "2026-01-01T00:00:00.000Z";

/** Publications and corrections of listed verdicts as an Atom feed. */
export function GET(request: Request): Promise<Response> {
  const { locale, t } = readPage(request);
  return answerDownload(request, { type: "application/atom+xml; charset=utf-8", public: true }, async () => {
    const records = (await listChanges()).map((event) => {
      const revisions = [{ number: event.number, at: event.at, reason: event.reason }];
      const published = { ...event, revision: event.number, revisions, text: null };
      return describeRecord(request, published, locale, t.report.untitled);
    });
    const [url, page] = [publicUrl(request, "/feed.atom"), publicUrl(request, "/register")];
    return writeAtomFeed({ url, page, locale, since: SINCE, records });
  });
}
