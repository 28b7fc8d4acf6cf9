import { describe, expect, test } from "vitest";
import { CHARSETS, encode } from "../tables/encode-text.fixture";
import { extract, noted, printed } from "./extract-here.fixture";

const TEXTS = {
  hans: "我们的新款电池采用半固态电解质，能量密度为360 Wh/kg。\n明年将实现量产。",
  hant: "我們的新款電池採用半固態電解質，能量密度為360 Wh/kg。\n明年將實現量產。",
  ja: "当社の全固体電池は、次世代の電気自動車に使用されます。\nエネルギー密度が高いです。",
  ko: "우리 회사의 전고체 배터리는 안전하고 에너지 밀도가 높습니다.\n내년에 양산할 계획입니다.",
  de: "Unsere Festkörperbatterie enthält keinen flüssigen Elektrolyten – größer, schöner, für alle.",
};

describe("plain text", () => {
  test.each(
    Object.entries(TEXTS).flatMap(([lang, text]) =>
      CHARSETS.flatMap((charset): [string, string, string, Uint8Array][] => {
        const bytes = encode(text, charset);
        return bytes ? [[lang, charset, text, bytes]] : [];
      }),
    ),
  )("in %s is read from %s", async (_, __, text, bytes) => {
    const document = await extract("a.txt", bytes);
    expect(document.text).toBe(text);
    expect(noted(document)).not.toContain("note-charset-doubtful");
  });

  test.each([
    ["le", 0],
    ["be", 1],
  ])("in UTF-16%s is read without a mark too, in letters of any kind", async (_, high) => {
    for (const text of ["Solid-state battery.\n", TEXTS.hans]) {
      const bytes = Uint8Array.from(
        [...text].flatMap((letter) => {
          const code = letter.charCodeAt(0);
          return high ? [code >> 8, code & 255] : [code & 255, code >> 8];
        }),
      );
      expect((await extract("a.txt", bytes)).text).toBe(text);
    }
  });

  test("of two letters in an old charset is read with doubt", async () => {
    expect(noted(await extract("a.txt", encode("電池", "big5") ?? ""))).toEqual(["note-charset-doubtful"]);
  });

  test("loses a damaged byte and no more, and says so", async () => {
    const good = new TextEncoder().encode(`${TEXTS.hans}\n${TEXTS.hans}`);
    const document = await extract("a.txt", Uint8Array.from([...good, 0xe5]));
    expect(document.text).toBe(`${TEXTS.hans}\n${TEXTS.hans}\ufffd`);
    expect(document.notes).toEqual([{ code: "note-charset-faults", data: { charset: "utf-8", count: 1 } }]);
  });

  test("has a part for each line that is not blank, whatever ends it", async () => {
    const document = await extract("a.txt", "one\r\n\r\ntwo\rthree");
    expect(document.text).toBe("one\n\ntwo\nthree");
    expect(document.parts.map(({ start, end, place }) => [document.text.slice(start, end), place])).toEqual([
      ["one", { kind: "line", line: 1 }],
      ["two", { kind: "line", line: 3 }],
      ["three", { kind: "line", line: 4 }],
    ]);
  });

  test("that is data, or in no charset, is refused", async () => {
    await expect(extract("a.txt", Uint8Array.of(1, 0, 2, 0, 0, 3))).rejects.toThrow("binary data");
    await expect(extract("a.txt", Uint8Array.of(0x61, 0xff, 0x8d))).rejects.toThrow("could not be told");
  });
});

test("Markdown keeps its signs, and its headings, rows and notes are named", async () => {
  const document = await extract("a.md", "# Ours\n\nText[^1].\n\n| a | b |\n|---|---|\n\n[^1]: Small.");
  expect(document.type).toBe("markdown");
  expect(printed(document)).toEqual([
    "heading: # Ours",
    "body: Text[^1].",
    "table: | a | b |",
    "table: |---|---|",
    "footnote: [^1]: Small.",
  ]);
});
