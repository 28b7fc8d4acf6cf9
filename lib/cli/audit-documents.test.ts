import { describe, expect, it } from "vitest";
import { makeDocx, makePptx, slideShape, wordParagraph } from "@/lib/intake/documents/office-files.fixture";
import { encode } from "@/lib/intake/tables/encode-text.fixture";
import { auditCommand } from "./support/run-audit";

const { at, save, run } = auditCommand();
const said = "Our Aster 3 uses a solid-state battery.";

/** All but what tells where the text came from. */
function findings(stdout: string) {
  const { input, inputDigest, resultDigest, places, ...found } = JSON.parse(stdout);
  return found;
}

describe("npm run audit of documents", { timeout: 60_000 }, () => {
  it("gives for a document what it gives for its text", async () => {
    const [plain, word, slides, old] = await Promise.all([
      run([save("a.txt", said)]),
      run([save("a.docx", makeDocx(wordParagraph(said)))]),
      run([save("a.pptx", makePptx([{ shapes: slideShape([said]) }]))]),
      run([save("old.txt", encode("本车采用固态电池，续航提升。", "gb18030") ?? "")]),
    ]);
    expect(word).toMatchObject({ code: 0, stderr: "" });
    expect(findings(word.stdout)).toEqual(findings(plain.stdout));
    expect(findings(slides.stdout)).toEqual(findings(plain.stdout));
    expect(JSON.parse(word.stdout)).toMatchObject({
      input: { documents: [{ name: "a.docx", type: "docx", start: 0, end: said.length }] },
      places: [{ document: 0, place: { kind: "paragraph", paragraph: 1 } }],
    });
    expect(JSON.parse(old.stdout).mentions).toMatchObject([{ quote: "固态电池" }]);
    expect(old).toMatchObject({ code: 0, stderr: expect.stringContaining("it is gb18030") });
  });

  it("joins several files with a blank line, and tells where each of them stands", async () => {
    const more = makeDocx(wordParagraph("It is semi-solid, in truth."));
    const [page, word] = [save("page.html", `<p>${said}</p>`), save("more.docx", more)];
    const { code, stdout, stderr } = await run([page, word]);
    const joined = await run(["-"], `${said}\n\nIt is semi-solid, in truth.`);
    expect(code).toBe(0);
    expect(findings(stdout)).toEqual(findings(joined.stdout));
    expect(JSON.parse(stdout).places.map(({ document }: { document: number }) => document)).toEqual([0, 1]);
    const end = said.length;
    expect(stderr).toContain(`${page}: at 0–${end} of the text that was audited.\n`);
    expect(stderr).toContain(`${word}: at ${end + 2}–${end + 29} of the text that was audited.\n`);
  });

  it.each([
    [
      "locked.docx",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "is protected by a password",
    ],
    ["cut.docx", makeDocx(wordParagraph(said)).subarray(0, 300), "is damaged or cut off"],
    ["a.gif", Buffer.from("GIF89a\x01\x00"), "a picture of another kind"],
  ])("ends with 2 and one line that names the file once for %s", async (name, content, says) => {
    const { code, stdout, stderr } = await run([save(name, content)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(`${at(name)} `)).toBe(true);
    expect(stderr).toContain(says);
    expect(stderr.split(name)).toHaveLength(2);
  });

  it("takes one file alone with --jsonl, and no more than twenty without", async () => {
    const [lines, many] = await Promise.all([run(["--jsonl", "-", "a.txt"], ""), run(Array(21).fill("a.txt"))]);
    expect(lines).toMatchObject({ code: 2, stderr: expect.stringContaining("Name one file, or -") });
    expect(many).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("21 files were given; 20 are read at once."),
    });
  });
});
