/** What a number format says of the numbers that it shows. */
export interface NumberFormat {
  kind: "number" | "date" | "time" | "text";
  percent: boolean;
  /** Decimals always shown; undefined where the format shows as many as there are. */
  decimals?: number;
  suffix?: string;
  scaled?: true;
}

/** The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30); dates 27–36 and 50–58 are of East Asia. */
const BUILT_IN: Record<number, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  41: "#,##0",
  42: "#,##0",
  43: "#,##0.00",
  44: "#,##0.00",
  48: "##0.0E+0",
  49: "@",
};

export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  const plain = { kind: "number", percent: false } as const;
  if (code === undefined && (inside(id, 14, 17) || id === 22 || inside(id, 27, 36) || inside(id, 50, 58)))
    return { kind: "date", percent: false };
  if (code === undefined && (inside(id, 18, 21) || inside(id, 45, 47))) return { kind: "time", percent: false };
  const [section = ""] = splitSections(code ?? BUILT_IN[id] ?? "General");
  const suffix = readSuffix(section);
  const bare = section
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general|am\/pm|a\/p/gi, "");
  if (/[ymdhs年月日时分秒]/i.test(bare.replace(/e[+-]/gi, ""))) {
    return { kind: /[yd年月日]/i.test(bare) ? "date" : "time", percent: false };
  }
  if (bare.includes("@")) return { kind: "text", percent: false };
  if (!/[0#?]/.test(bare)) return { ...plain, ...(suffix ? { suffix } : {}) };
  const [, decimals = ""] = /\.([0#?]*)/.exec(bare) ?? [];
  const exponent = /e[+-]/i.test(bare);
  return {
    ...plain,
    percent: bare.includes("%"),
    ...(exponent || bare.includes("/") ? {} : { decimals: decimals.replace(/[#?]/g, "").length }),
    ...(suffix ? { suffix } : {}),
    ...(/[0#?],+(?:[^0#?,]|$)/.test(bare) ? { scaled: true } : {}),
  };
}

const inside = (id: number, first: number, last: number): boolean => id >= first && id <= last;

/** Sections for positive, negative and zero stand between semicolons; a semicolon in quotation marks is none. */
function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"])+/g) ?? [];
}

/** `0.00" g"` and `0.00\ "mg"` show a unit that is stored nowhere else. */
function readSuffix(section: string): string | undefined {
  const [, tail = ""] =
    /[0#?]((?:\\.|"[^"]*"|\s)+)$/.exec(section) ?? /general((?:\\.|"[^"]*"|\s)+)$/i.exec(section) ?? [];
  const words = tail.replace(/\\(.)/g, "$1").replaceAll('"', "").trim();
  return words === "" ? undefined : words;
}
