import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { AboutPage } from "@/components/pages/about-page";
import { UNPUBLISHED_DAYS } from "@/lib/audits";
import { env } from "@/lib/env";

export function GET(request: Request): Promise<Response> {
  const page = readPage(request);
  const { OPERATOR_NAME: name, OPERATOR_CONTACT: contact } = env();
  const body = <AboutPage page={page} operator={{ name, contact }} unpublishedDays={UNPUBLISHED_DAYS} />;
  return renderDocument(request, { page, title: page.t.about.title, body, kind: "public" });
}

export const dynamic = "force-dynamic";
