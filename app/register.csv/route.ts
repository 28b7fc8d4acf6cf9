import { answerDownload, CSV_TYPE } from "@/app/_pages/answer-download";
import { ROWS, searchRegister } from "@/lib/audits";
import { writeCsv } from "@/lib/csv";
import { publicUrl } from "@/lib/http";

const HEAD = ["published", "revised", "revision", "product", "maker", "categories", "outcome", "rulebook", "claimDate"];

/** What the register finds, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, { type: CSV_TYPE, public: true }, async () => {
    const ask = Object.fromEntries(new URL(request.url).searchParams);
    const { rows } = await searchRegister({ ...ask, page: undefined }, ROWS.file);
    const lines = rows.map((row) => [
      row.publishedAt.toISOString(),
      row.revisedAt.toISOString(),
      String(row.revision),
      ...[row.product, row.maker, row.categories.join(" "), row.outcome, row.rulebook, row.claimDate ?? ""],
      publicUrl(request, `/r/${row.key}`),
    ]);
    return writeCsv([[...HEAD, "url"], ...lines]);
  });
}
