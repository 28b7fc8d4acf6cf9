import writeXlsxFile from "write-excel-file/universal";
import { readTestTable } from "@/lib/intake/tables";
import { type Measured, raceMedians, round } from "./measure";
import type { Peers } from "./peers";

const ROWS = 20_000;

/**
 * A thermogram of 20,000 readings in a workbook, from its bytes to the masses before and after the dwell, against what
 * other readers take to make cells of it. Throws where the masses are not those that were written.
 */
export async function benchXlsx(peers: () => Peers): Promise<Measured[]> {
  const bytes = await makeThermogram();
  const { exceljs, readExcelFile } = await peers().workbooks();
  let progress = 0;
  const seconds = await raceMedians(
    {
      ours: () => {
        const terms = { today: new Date(), onProgress: () => (progress += 1) };
        const { tests } = readTestTable({ name: "run.xlsx", bytes }, terms, { dwellHours: "6" });
        const [test] = tests as { samples: { before: string; after: string }[] }[];
        const [sample] = test?.samples ?? [];
        if (sample?.before !== "12.5000" || sample.after !== "12.4616") throw new Error("The thermogram was misread.");
      },
      exceljs: () => exceljs(bytes),
      readExcelFile: () => readExcelFile(bytes),
    },
    { rounds: 5, warmUps: 1 },
  );
  const each = { exceljs: seconds.exceljs, "read-excel-file": seconds.readExcelFile };
  const named = (of: (one: number) => number) =>
    Object.fromEntries(Object.entries(each).map(([name, one]) => [name, round(of(one))]));
  return [
    {
      bench: "xlsx",
      unit: `s for ${ROWS} rows`,
      ours: round(seconds.ours),
      peers: named((one) => one),
      ratios: named((one) => one / seconds.ours),
      megabytes: round(bytes.length / 1e6),
      progressReports: progress / 6,
    },
  ];
}

/** A reading every 1.5 s, at 120 °C from the hundredth on; the mass falls by 0.0384 mg until the dwell ends. */
async function makeThermogram(): Promise<Uint8Array> {
  const number = (value: number, format: string) => ({ value, type: Number, format });
  const heading = ["Time (s)", "Temperature (°C)", "Mass (mg)"].map((value) => ({ value, type: String }));
  const rows = Array.from({ length: ROWS }, (_, n) => [
    number(n * 1.5, "0.0"),
    number(Math.min(120, 20 + n), "0.00"),
    number(Number((12.5 - Math.min(n, 14_500) * 2.648e-6).toFixed(4)), "0.0000"),
  ]);
  return new Uint8Array(await (await writeXlsxFile([heading, ...rows]).toBlob()).arrayBuffer());
}
