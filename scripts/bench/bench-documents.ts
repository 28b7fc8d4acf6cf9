import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Laid, layOut } from "@/lib/intake/documents/pdf/lay-out.fixture";
import { readPdf } from "@/lib/intake/documents/pdf/read-pdf";
import { writePdf } from "@/lib/intake/documents/pdf/write-pdf.fixture";
import { type Measured, raceMedians, round } from "./measure";

const PAGES = 300;

/**
 * A filing of 300 pages, in two columns with tables and running lines, from its bytes to a text in reading order with the
 * place of each line, against the plain text content that pdfjs itself gives. Throws where a table was not read as one,
 * or a running line more than once.
 */
export async function benchDocuments(): Promise<Measured[]> {
  const bytes = makeFiling();
  let progress = 0;
  const seconds = await raceMedians(
    {
      ours: async () => {
        progress = 0;
        const reading = await readPdf(bytes, { onPage: () => (progress += 1) });
        if (!reading.ok) throw new Error(`The filing was refused: ${reading.code}`);
        const { text, pages } = reading.value;
        const rows = text.match(/^\| Aurora \d+ \|/gm)?.length;
        const headers = text.match(/Filing of the Aurora company/g)?.length;
        if (pages.length !== PAGES || headers !== 1 || rows === undefined || rows < 2 * PAGES)
          throw new Error(`The filing was misread: ${pages.length} pages, ${rows} rows, ${headers} headers.`);
      },
      pdfjs: () => readPlainly(bytes),
    },
    { rounds: 5, warmUps: 1 },
  );
  return [
    {
      bench: "documents",
      unit: "pages/s",
      ours: round(PAGES / seconds.ours),
      peers: { "pdfjs getTextContent": round(PAGES / seconds.pdfjs) },
      ratios: { "pdfjs getTextContent": round(seconds.pdfjs / seconds.ours) },
      megabytes: round(bytes.length / 1e6),
      progressReports: progress,
    },
  ];
}

async function readPlainly(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    items += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return items;
}

const ENGLISH =
  "In the year under report the company went on to develop cells with a solid electrolyte. The pilot line made samples for three customers, of which two tested them in vehicles; an all-solid-state battery is planned for the end of the decade.";
const CHINESE =
  "报告期内，公司继续研发采用固态电解质的电池。中试线为三家客户制作了样品，其中两家已装车测试；公司计划在本年代末推出全固态电池，目前销售的仍为半固态电池。";

function makeFiling(): Uint8Array {
  const table = (n: number) => [
    ["Model", "Type", "Wh/kg"],
    [`Aurora ${n}`, "semi-solid", "310"],
    [`Aurora ${n + 1}`, "all-solid-state", "400"],
  ];
  const text = Array.from({ length: 6 * PAGES }, (_, n): Laid[] => [
    `${n + 1}. ${ENGLISH}`,
    CHINESE,
    ...(n % 2 ? [] : [table(n)]),
    `${ENGLISH} ${CHINESE}`,
  ]).flat();
  const sheets = layOut(text, { columns: 2, header: "Filing of the Aurora company   #", footer: "#" });
  return writePdf(sheets.slice(0, PAGES));
}
