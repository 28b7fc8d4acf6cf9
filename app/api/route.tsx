import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { ApiPage } from "@/components/pages/api-page";
import { writeOpenApi } from "@/lib/exports/openapi/write-openapi";
import { publicUrl } from "@/lib/http";

/** What /openapi.json describes, to be read. */
export function GET(request: Request): Promise<Response> {
  const page = readPage(request);
  const { origin } = new URL(publicUrl(request, "/"));
  const document = writeOpenApi({ locale: page.locale, origin, today: new Date() });
  const body = <ApiPage page={page} document={document} />;
  return renderDocument(request, { page, title: page.t.api.title, body, kind: "public" });
}

export const dynamic = "force-dynamic";
