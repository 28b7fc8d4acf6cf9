import { answerDownload, JSON_TYPE } from "@/app/_pages/answer-download";
import { readPage } from "@/app/_pages/read-page";
import { writeOpenApi } from "@/lib/exports/openapi/write-openapi";
import { publicUrl } from "@/lib/http";

/** Every address of the site for programs, as OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  const { locale } = readPage(request);
  const { origin } = new URL(publicUrl(request, "/"));
  return answerDownload(request, { type: JSON_TYPE, public: true }, async () =>
    JSON.stringify(writeOpenApi({ locale, origin, today: new Date() })),
  );
}

export const dynamic = "force-dynamic";
