import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { RulebookListPage } from "@/components/pages/rulebook-list-page";
import { listContested, listRulebooks } from "@/lib/rulebook";

export function GET(request: Request): Promise<Response> {
  const page = readPage(request);
  const body = <RulebookListPage page={page} rulebooks={listRulebooks()} contested={listContested()} />;
  return renderDocument(request, { page, title: page.t.pages.rulebooks.title, body, kind: "public", asks: true });
}

export const dynamic = "force-dynamic";
