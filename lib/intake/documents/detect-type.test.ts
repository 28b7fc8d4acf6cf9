import { describe, expect, test } from "vitest";
import { detectType } from "./detect-type";
import { extract } from "./extract-here.fixture";
import { docxParts, makeDocx, makePptx, wordParagraph, zipParts } from "./office-files.fixture";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("the type of a file", () => {
  test.each([
    ["pdf", "%PDF-1.7\n"],
    ["png", "\x89PNG\r\n\x1a\n"],
    ["jpeg", "\xff\xd8\xff\xe0"],
    ["webp", "RIFF\0\0\0\0WEBPVP8 "],
    ["html", "\n<!-- x --><!DOCTYPE html><p>x"],
    ["html", "\xef\xbb\xbf<html>"],
    ["html", "\xff\xfe<\0h\0t\0m\0l\0>\0"],
    ["html", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'],
    ["text", "<p>a letter that begins with a tag"],
    ["text", "\xff\xfea\0b\0"],
    ["text", '{"a": 1}'],
    ["text", "BM and MZ begin words"],
  ])("is %s by its content: %j", (type, content) => {
    expect(detectType("x.docx", bytes(content))).toBe(type);
  });

  test("is told between kinds of text by the name", () => {
    expect(detectType("x.md", bytes("# x"))).toBe("markdown");
    expect(detectType("x.HTM", bytes("<p>x</p>"))).toBe("html");
    expect(detectType("x.html", bytes("no tag"))).toBe("text");
  });

  test("of a package is what its main part is", () => {
    expect(detectType("x.xlsx", makeDocx(wordParagraph("x")))).toBe("docx");
    expect(detectType("x", makePptx([{ shapes: "" }]))).toBe("pptx");
  });

  test.each([
    ["GIF89a", "a picture of another kind"],
    ["\x7fELF\x02", "a program"],
    ["MZ\x90\0\x03\0", "a program"],
    ["ID3\x03", "sound or film"],
    ["\0\0\0\x18ftypmp42", "sound or film"],
    ["{\\rtf1 x}", "RTF"],
    ["MIME-Version: 1.0\n", "a web archive"],
    ['<svg xmlns="http://www.w3.org/2000/svg">', "a picture of another kind"],
    ['<?xml version="1.0"?><a/>', "XML"],
    ["\x1f\x8b\x08", "archive of other files"],
    ["Rar!\x1a\x07", "archive of other files"],
  ])("that nothing reads is refused by name: %j", async (content, says) => {
    await expect(extract("x.txt", bytes(content))).rejects.toThrow(says);
  });

  test("of a package that nothing reads is refused by name", async () => {
    const text = { "content.xml": "<a/>", mimetype: "application/vnd.oasis.opendocument.text" };
    await expect(extract("x.odt", zipParts(text))).rejects.toThrow("an OpenDocument file");
    await expect(extract("x.epub", zipParts({ mimetype: "application/epub+zip" }))).rejects.toThrow("EPUB");
    await expect(extract("x.zip", zipParts({ "a.txt": "x" }))).rejects.toThrow("archive of other files");
  });
});

test("a name that says another type is told, one that says nothing is not", async () => {
  const { "[Content_Types].xml": _, ...parts } = docxParts(wordParagraph("x"));
  const file = zipParts(parts);
  expect((await extract("x.pdf", file)).notes).toEqual([
    { code: "note-other-name", data: { kind: "docx", named: "pdf" } },
  ]);
  expect((await extract("x.bin", file)).notes).toEqual([]);
});

test("a name is shown without folders, and without what would turn its line round", async () => {
  expect((await extract("C:\\a/b\\../\u202ex\n.txt", "x")).name).toBe("x.txt");
});
