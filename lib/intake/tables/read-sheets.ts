import { decodeTable, isEncoding } from "./decode-table";
import { detectKind } from "./detect-kind";
import type { Inquiry } from "./inquiry";
import { COLUMNS_LIMIT, FILE_BYTES_LIMIT, ROWS_LIMIT } from "./limits";
import { UNPACKED_LIMIT } from "./open-zip";
import { readWorkbook } from "./read-workbook";
import { DELIMITERS, type DelimiterName, splitDelimited } from "./split-delimited";
import type { Sheet, TestTable } from "./types";
import { ask, option, plainOption, problemAt, word } from "./word-table";

/** The sheets of a file; a text file is one. Undefined where it was refused, or its charset or delimiter is asked about. */
export function readSheets(
  file: TestTable["file"],
  bytes: Uint8Array,
  inquiry: Inquiry,
  onProgress?: (share: number) => void,
): Sheet[] | undefined {
  const { name } = file;
  const refuse = (code: Parameters<typeof problemAt>[0], figures = {}) => {
    inquiry.problems.push(problemAt(code, undefined, { name, ...figures }));
    return undefined;
  };
  if (bytes.length > FILE_BYTES_LIMIT) return refuse("table-too-large", { limit: FILE_BYTES_LIMIT });
  switch (detectKind(bytes)) {
    case "zip":
      file.kind = "xlsx";
      return readBook(bytes, refuse, onProgress);
    case "ole-locked":
      return refuse("workbook-locked");
    case "ole":
      return refuse("workbook-old");
    case "pdf":
      return refuse("table-not-a-table", { kind: "PDF" });
    case "image":
      return refuse("table-not-a-table", { kind: { en: "picture", zh: "图片" } });
    default:
      file.kind = "delimited";
      return readText(file, bytes, inquiry, refuse);
  }
}

type Refuse = (code: Parameters<typeof problemAt>[0], figures?: Record<string, unknown>) => undefined;

const FAULTS = {
  "broken-workbook": "workbook-broken",
  "workbook-too-large": "workbook-too-large",
  "locked-workbook": "workbook-locked",
  "not-a-workbook": "workbook-other",
  "open-document": "workbook-other",
  "too-many-rows": "table-too-many-rows",
  "too-many-columns": "table-too-many-columns",
} as const;

function readBook(bytes: Uint8Array, refuse: Refuse, onProgress?: (share: number) => void): Sheet[] | undefined {
  const book = readWorkbook(bytes, onProgress);
  if ("sheets" in book) return book.sheets;
  const limit = {
    "too-many-rows": ROWS_LIMIT,
    "too-many-columns": COLUMNS_LIMIT,
    "workbook-too-large": UNPACKED_LIMIT,
  };
  return refuse(FAULTS[book.fault], { limit: (limit as Record<string, number>)[book.fault] ?? 0 });
}

function readText(file: TestTable["file"], bytes: Uint8Array, inquiry: Inquiry, refuse: Refuse): Sheet[] | undefined {
  const decoded = decodeTable(bytes, inquiry.answers.encoding);
  if ("fault" in decoded) return refuse(decoded.fault === "nul" ? "table-nul" : "table-undecodable");
  if ("ask" in decoded) {
    const options = decoded.ask.map(({ encoding, text }) =>
      plainOption(encoding, `${encoding}: ${firstForeignLine(text)}`),
    );
    inquiry.choose("encoding", () => ask("encoding", "ask-encoding", options));
    return undefined;
  }
  const told = inquiry.answers.encoding;
  if (told !== undefined && !isEncoding(told))
    return refuse("table-answer-unknown", { key: "encoding", given: told, choices: "utf-8, gb18030, big5 …" });
  file.encoding = decoded.encoding;
  const split = splitDelimited(decoded.text, inquiry.answers.delimiter);
  if ("fault" in split) {
    return split.fault === "quote"
      ? refuse("table-quote", { line: split.line })
      : refuse("table-too-many-rows", { limit: ROWS_LIMIT });
  }
  if ("ask" in split) {
    const options = split.ask.map(({ delimiter, sheet }) =>
      option(delimiter, "option-delimiter", {
        name: nameOf(delimiter),
        width: Math.max(...sheet.rows.slice(0, 100).map(({ cells }) => cells.length)),
      }),
    );
    inquiry.choose("delimiter", () => ask("delimiter", "ask-delimiter", options));
    return undefined;
  }
  file.delimiter = DELIMITERS[split.delimiter];
  if (split.sheet.rows.some(({ cells }) => cells.length > COLUMNS_LIMIT))
    return refuse("table-too-many-columns", { limit: COLUMNS_LIMIT });
  return [split.sheet];
}

const nameOf = (delimiter: DelimiterName) => word(`name-${delimiter}`);

/** The first line that the charset decides about. */
const firstForeignLine = (text: string): string =>
  (text.split(/\r?\n/).find((line) => /[^\p{ASCII}]/u.test(line)) ?? "").slice(0, 60);
