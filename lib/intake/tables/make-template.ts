import writeXlsxFile from "write-excel-file/universal";
import { writeCsv } from "@/lib/csv";
import fields from "../fields.json";
import words from "../words.json";
import { SAMPLE_FIELDS, TEST_FIELDS } from "./match-heading";
import { word } from "./word-table";

export type TemplateLocale = "en" | "zh";
export type TemplateKind = "csv" | "xlsx";

/** Lines for samples that a blank sheet offers, as text, so that it keeps the zeros that one types. */
const SAMPLE_LINES = 50;

/**
 * A blank table of test data, made of the fields that are read: filled in, it is read back without a question. The same
 * bytes for the same fields.
 */
export async function makeTemplate(locale: TemplateLocale, kind: TemplateKind): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === "csv") return new TextEncoder().encode(writeCsv(templateRows(locale)));
  const text = (value: string) => ({ value, type: String, format: "@" });
  const rows = templateRows(locale);
  const blank = Array.from({ length: SAMPLE_LINES }, () => SAMPLE_FIELDS.map(() => ({ type: String, format: "@" })));
  const heading = rows.length - 1;
  const data = rows.map((row, index) =>
    row.map((value) => ({
      ...text(value),
      ...(index === heading || index === 0 ? { fontWeight: "bold" as const } : {}),
    })),
  );
  const notes = templateNotes(locale).map((row) => row.map((value) => ({ ...text(value), wrap: true })));
  const blob = await writeXlsxFile([
    {
      data: [...data, ...blank],
      sheet: word("template-sheet-data")[locale],
      columns: [{ width: 44 }, { width: 24 }, { width: 24 }, { width: 12 }],
    },
    { data: notes, sheet: word("template-sheet-notes")[locale], columns: [{ width: 40 }, { width: 80 }] },
  ]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** "zh.xlsx" → the Chinese template as a workbook; undefined for any other name. */
export function readTemplateName(name: string): { locale: TemplateLocale; kind: TemplateKind } | undefined {
  const [, locale, kind] = /^(en|zh)\.(csv|xlsx)$/.exec(name) ?? [];
  return locale && kind ? { locale: locale as TemplateLocale, kind: kind as TemplateKind } : undefined;
}

/** Names of the test's fields, each with room behind it, then the headings of the samples. */
export function templateRows(locale: TemplateLocale): string[][] {
  const labels = TEST_FIELDS.map((field) => [labelOf(fields.test, field, locale), ""]);
  const sign = [word("template-decimal-sign")[locale], word("template-point")[locale]];
  const headings = SAMPLE_FIELDS.map((field) => labelOf(fields.sample, field, locale));
  return [[word("template-title")[locale]], [word("template-digits")[locale]], sign, ...labels, [""], headings];
}

function templateNotes(locale: TemplateLocale): string[][] {
  const told = (["template-title", "template-digits", "template-loss"] as const).map((code) => [word(code)[locale]]);
  const named = [
    ...TEST_FIELDS.map((field) => [fields.test, field] as const),
    ...SAMPLE_FIELDS.map((field) => [fields.sample, field] as const),
  ];
  return [
    ...told,
    [word("template-fields")[locale], ""],
    ...named.map(([names, field]) => [field, labelOf(names, field, locale)]),
  ];
}

/** "drying temperature (°C)", "vacuum (yes / no)": the unit or the answers in brackets, which the reading passes over. */
function labelOf(names: object, field: string, locale: TemplateLocale): string {
  const name = (names as Record<string, Record<TemplateLocale, string>>)[field]?.[locale] ?? field;
  const hint = hintOf(field, locale);
  return hint === undefined ? name : `${name} (${hint})`;
}

const UNITS: [RegExp, string][] = [
  [/Pct$/, "%"],
  [/Pa$/, "Pa"],
  [/C$/, "°C"],
  [/H$/, "h"],
  [/G$/, "g"],
];

function hintOf(field: string, locale: TemplateLocale): string | undefined {
  const answers = (words as Record<string, Record<string, string[]>>)[field];
  if (answers) {
    const inChinese = (spellings: string[]) => spellings.find((one) => /\p{Script=Han}/u.test(one));
    return Object.entries(answers)
      .map(([answer, spellings]) => (locale === "zh" && field !== "unit" ? (inChinese(spellings) ?? answer) : answer))
      .join(" / ");
  }
  if (field.endsWith("Date")) return word("template-date")[locale];
  return UNITS.find(([ending]) => ending.test(field))?.[1];
}
