import { answerDownload } from "@/app/_pages/answer-download";
import { searchRegister } from "@/lib/audits";
import { publicUrl } from "@/lib/http";

const PAGES = ["/", "/rulebooks", "/rulebooks/compare", "/methodology", "/about", "/api", "/register", "/corrections"];
/** What one sitemap may hold. */
const MOST = 50_000;

/** The pages of this site and every listed verdict; what is not listed is known to its readers alone. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, { type: "application/xml; charset=utf-8", public: true }, async () => {
    const { rows } = await searchRegister({}, MOST - PAGES.length);
    const entries = [
      ...PAGES.map((path) => `<url><loc>${escapeXml(publicUrl(request, path))}</loc></url>`),
      ...rows.map(({ key, revisedAt }) => {
        const loc = escapeXml(publicUrl(request, `/r/${key}`));
        return `<url><loc>${loc}</loc><lastmod>${revisedAt.toISOString()}</lastmod></url>`;
      }),
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
  });
}

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
