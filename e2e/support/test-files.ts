import type { Page } from "@playwright/test";
import { makeWorkbook } from "../../lib/intake/tables/workbook.fixture";

export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const textFile = (name: string, content: string | Buffer): TestFile => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(content),
});

export const CLEAR_CSV = "sample,mass before (g),mass after (g)\nA1,200.00,197.01\nA2,200.00,197.04\n";
/** The masses have no unit, so that it is asked for. */
export const OPEN_CSV = "sample,mass before,mass after\nA1,200.00,197.01\nA2,200.00,197.04\n";

/** 样品,干燥前质量(g),干燥后质量(g) and two samples, in GB18030. */
export const GB18030_CSV = Buffer.from(
  "d1f9c6b72cb8c9d4efc7b0d6cac1bf2867292cb8c9d4efbaf3d6cac1bf2867290a" +
    "41312c3230302e30302c3139392e30310a41322c3230302e30302c3139392e30340a",
  "hex",
);

/** Of two masses. */
export const WEIGHED = [
  ["sample", "mass before (g)", "mass after (g)"],
  ["X1", 200, 199.5],
];

/** A workbook whose second sheet holds the rows, from B3 on. Numbers show two decimals. */
export function workbookFile(name: string, rows: (string | number)[][]): TestFile {
  const cell = (at: string, value: string | number) =>
    typeof value === "number"
      ? `<c r="${at}" s="1"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const masses = rows.map((row, n) => {
    const cells = row.map((value, column) => cell(`${"BCD"[column]}${n + 3}`, value));
    return `<row r="${n + 3}">${cells.join("")}</row>`;
  });
  const cover = `<row r="1">${cell("A1", "Northern Cell Laboratory")}</row>`;
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(makeWorkbook({ Cover: cover, Masses: masses.join("") })),
  };
}

/** Rows of a balance that dries for eleven hours, one reading every two seconds. */
export function thermogram(rows: number): (string | number)[][] {
  const readings = Array.from({ length: rows }, (_, n) => {
    const seconds = n * 2;
    const temperature = Math.min(120, 25 + seconds / 30).toFixed(1);
    return [seconds, Number(temperature), Number((200 - Math.min(1, seconds / 20_000)).toFixed(3))];
  });
  return [["time (s)", "temperature (°C)", "mass (mg)"], ...readings];
}

/** From now on remembers every share that a bar of progress shows; tells them when it is asked. */
export async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  const shares = await page.evaluateHandle(() => {
    const seen: number[] = [];
    const look = () => {
      for (const bar of document.querySelectorAll("progress"))
        if (bar.hasAttribute("value") && bar.value !== seen.at(-1)) seen.push(bar.value);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    return seen;
  });
  return () => shares.jsonValue();
}

/** Drops files onto the place where test data are chosen. */
export async function dropFiles(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ""], file ?? ""));
      return transfer;
    },
    [name, content],
  );
  await page.locator(".from-file").dispatchEvent("drop", { dataTransfer });
}

/** Pastes a text into the field that has the focus, as a spreadsheet would have copied it. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
