import { describe, expect, it } from "vitest";
import { corrected, sampleRecord } from "./published-record.fixture";
import { writeCitations } from "./write-citations";

const withdrawnAt = "2026-11-23T00:00:00.000Z";

describe("citations of a record", () => {
  it("name title, outcome, rulebook, revision and date in English", () => {
    expect(writeCitations(sampleRecord())).toEqual({
      plain:
        "Touchstone. “Aurora X launch brochure: Contradicted.” Read against GB/T draft, Part 1 (draft for comment, not in force). Revision 1, 20 November 2026. https://touchstone.example/r/k3y",
      apa: "Touchstone. (2026, November 20). Aurora X launch brochure: Contradicted (Revision 1) [Audit of a marketing claim]. https://touchstone.example/r/k3y",
      bibtex: [
        "@misc{touchstone-k3y-1,",
        "  author = {{Touchstone}},",
        "  title = {{Aurora X launch brochure: Contradicted}},",
        "  year = {2026},",
        "  month = {11},",
        "  note = {Read against GB/T draft, Part 1 (draft for comment, not in force). Revision 1, 20 November 2026},",
        "  url = {https://touchstone.example/r/k3y},",
        "}",
        "",
      ].join("\n"),
    });
  });

  it("speak Chinese where the page does", () => {
    const { plain, apa, bibtex } = writeCitations(sampleRecord("zh"));
    expect(plain).toBe(
      "Touchstone．《Aurora X launch brochure：不相符》．依据国标征求意见稿第1部分（征求意见稿，尚未实施）．第1版，2026年11月20日．https://touchstone.example/r/k3y",
    );
    expect(apa).toContain("（2026年11月20日）．Aurora X launch brochure：不相符（第1版）[宣传用语审核]");
    expect(bibtex).toContain("title = {{Aurora X launch brochure：不相符}}");
  });

  it("cite the corrected revision with its own date", () => {
    for (const citation of Object.values(writeCitations(sampleRecord("en", corrected))))
      expect(citation).toMatch(/Revision 2|k3y-2/);
    expect(writeCitations(sampleRecord("en", corrected)).plain).toContain("22 November 2026");
  });

  it.each(["en", "zh"] as const)(
    "say of a withdrawn record that it is, and neither title nor outcome, in %s",
    (locale) => {
      for (const citation of Object.values(writeCitations(sampleRecord(locale, { withdrawnAt })))) {
        expect(citation).toMatch(/withdrawn 23 November 2026|已于2026年11月23日撤回/);
        expect(citation).not.toMatch(/Aurora|Contradicted|不相符/);
      }
    },
  );

  it("keep a title of many lines on one", () => {
    const { plain } = writeCitations(sampleRecord("en", { title: "Aurora\nX\u202e" }));
    expect(plain).toContain("“Aurora X : Contradicted.”");
  });

  it("let no title give LaTeX a command or tear the entry", () => {
    const { bibtex } = writeCitations(sampleRecord("en", { title: "\\input{x} }, 5 % & $ # _ ^ ~ {" }));
    expect(bibtex).toContain(
      "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textbraceright{}, 5 \\% \\& \\$ \\# \\_ \\textasciicircum{} \\textasciitilde{} \\textbraceleft{}: Contradicted}}",
    );
    let depth = 0;
    const depths = [...bibtex].map((sign) => {
      depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
      return depth;
    });
    expect(Math.min(...depths)).toBe(0);
    expect(depths.indexOf(0, 6)).toBe(bibtex.lastIndexOf("}"));
  });
});
