import { answerDownload } from "@/app/_pages/answer-download";
import { publicUrl } from "@/lib/http";

/** Owners' pages are nobody else's; public reports that are not listed say so themselves. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, { type: "text/plain; charset=utf-8", public: true }, async () =>
    [
      "User-agent: *",
      "Disallow: /audits/",
      "Disallow: /api/",
      `Sitemap: ${publicUrl(request, "/sitemap.xml")}`,
      "",
    ].join("\n"),
  );
}
