import { answerDownload, JSON_TYPE } from "@/app/_pages/answer-download";
import { describeRecord } from "@/app/_pages/describe-record";
import { readPage } from "@/app/_pages/read-page";
import { getPublished } from "@/lib/audits";
import { AppError } from "@/lib/errors";
import { writeOembed, writeOembedXml } from "@/lib/exports/write-oembed";
import { publicUrl } from "@/lib/http";

/** An oEmbed 1.0 provider: how the report at `url` is shown within another page, as JSON or XML. */
export function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const xml = asked.get("format") === "xml";
  const { locale, t } = readPage(request);
  const type = xml ? "text/xml; charset=utf-8" : JSON_TYPE;
  return answerDownload(request, { type, public: true }, async () => {
    if (!["json", "xml", "", null].includes(asked.get("format"))) throw new AppError("format-not-offered");
    const key = keyOf(request, asked.get("url") ?? "");
    const record = describeRecord(request, await getPublished(key), locale, t.report.untitled);
    const room = { maxWidth: readSize(asked.get("maxwidth")), maxHeight: readSize(asked.get("maxheight")) };
    return xml ? writeOembedXml(record, room) : JSON.stringify(writeOembed(record, room));
  });
}

/** The key in the address of a report of this site, in any of its forms. */
function keyOf(request: Request, given: string): string {
  const own = new URL(publicUrl(request, "/")).host;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const key = url?.host === own ? /^\/r\/([\w-]{43})(?:[./]|$)/.exec(url.pathname)?.[1] : undefined;
  if (key === undefined) throw new AppError("unknown-publication");
  return key;
}

const readSize = (given: string | null): number | undefined =>
  given !== null && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined;
