import { answerFailure } from "@/app/_pages/answer-refusal";
import { offerRulebooks } from "@/app/_pages/offer-rulebooks";
import { readPage } from "@/app/_pages/read-page";
import { renderDocument } from "@/components/document/render-document";
import { RegisterPage } from "@/components/pages/register-page";
import { searchRegister } from "@/lib/audits";

/** Listed verdicts, by what the address asks for. */
export async function GET(request: Request): Promise<Response> {
  try {
    const page = readPage(request);
    const ask = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== ""));
    const { rows, total, counts, page: at, pages } = await searchRegister(ask);
    const body = (
      <RegisterPage
        page={page}
        ask={ask}
        rows={rows.map((row) => ({ ...row, revisedAt: row.revisedAt.toISOString() }))}
        total={total}
        counts={counts}
        at={at}
        pages={pages}
        rulebooks={offerRulebooks(page.locale).map(({ id, name }) => ({ id, name }))}
      />
    );
    return await renderDocument(request, { page, title: page.t.record.register, body, kind: "public", asks: true });
  } catch (error) {
    return answerFailure(request, error);
  }
}
