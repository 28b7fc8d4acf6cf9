import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pageContext } from "../document/page-context";
import { sampleReport, sampleText } from "../report/sample-report";
import type { Report } from "../report/types";
import { MarkedText } from "./marked-text";

const page = pageContext("en", "/r/key", false);
const draw = (report: Report, text: string) =>
  renderToStaticMarkup(<MarkedText page={page} report={report} text={text} />);
/** What a reader sees, without the numbers of the notes. */
const words = (html: string) =>
  [...html.matchAll(/<div class="text"[^>]*>(.*?)<\/div>/gs)]
    .map((match) => (match[1] ?? "").replace(/<sup>.*?<\/sup>/g, "").replace(/<[^>]+>/g, ""))
    .join("\n");

describe("MarkedText", () => {
  it("shows the very text, each mention marked by category and by whether it is claimed", () => {
    const html = draw(sampleReport, sampleText);
    expect(words(html)).toBe(sampleText);
    expect(html).toContain('<mark class="solid">solid-state battery</mark>');
    expect(html).toContain('<mark class="liquid off">liquid batteries</mark>');
    expect(html).toContain('<mark class="solid off">all-solid-state cells</mark>');
  });

  it("says in which language a Chinese term in an English text is", () => {
    expect(draw(sampleReport, sampleText)).toContain('<mark class="hybrid"><span lang="zh">半固态电池</span></mark>');
  });

  it("leads from every number to its note and back", () => {
    const html = draw(sampleReport, sampleText);
    const targets = [...html.matchAll(/href="#(\w+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThanOrEqual(12);
    for (const target of targets) expect(html).toContain(`id="${target}"`);
  });

  it("explains a word that is read alike twice only once", () => {
    const text = "Our solid-state battery is a solid-state battery.";
    const [first] = sampleReport.mentions;
    if (!first) throw new Error("The sample has no mention.");
    const at = (start: number) => ({ ...first, start, end: start + first.quote.length });
    const report = { ...sampleReport, mentions: [at(4), at(29)], facts: [], claims: [] };
    const html = draw(report, text);
    expect(html.match(/<mark/g)).toHaveLength(2);
    expect(html.match(/<li id="n1"/g)).toHaveLength(1);
    expect(html.match(/id="m1"/g)).toHaveLength(1);
    expect(html).not.toContain('id="n2"');
  });

  it.each([
    ["to the month", "2025-12", "In public use since December 2025."],
    ["as not stated where no source tells it", undefined, page.t.report.coinedSinceNotKnown],
  ])("tells what is known of a coined name, and since when: %s", (_, since, says) => {
    const known = { en: "A maker's name for its pack.", zh: "某企业对其电池包的称呼。" };
    const coined = { id: "coined.x", quote: "SolidCore", start: 4, end: 13, known, ...(since ? { since } : {}) };
    const html = draw(
      { ...sampleReport, mentions: [], facts: [], claims: [], coined: [coined] },
      "The SolidCore pack.",
    );
    expect(html).toContain("A maker&#x27;s name for its pack.");
    expect(html).toContain(says);
  });

  it("never lets the text become markup", () => {
    const text = `<script>alert(1)</script> "solid-state battery" <img src=x onerror=alert(1)> &lt;b&gt;`;
    const start = text.indexOf("solid-state battery");
    const [first] = sampleReport.mentions;
    if (!first) throw new Error("The sample has no mention.");
    const cue = { id: "cue.x", quote: "<script>", start: 0, end: 8 };
    const report = { ...sampleReport, facts: [], claims: [], mentions: [{ ...first, start, end: start + 19, cue }] };
    const html = draw(report, text);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<img");
    expect(html).toContain("&amp;lt;b&amp;gt;");
  });

  it("shows direction overrides as what they are, so that a quote reads as it was judged", () => {
    const html = draw({ ...sampleReport, mentions: [], facts: [], claims: [] }, "is \u202enot\u202c solid-state\u0007");
    for (const hidden of ["\u202e", "\u202c", "\u0007"]) expect(html).not.toContain(hidden);
    for (const code of ["U+202E", "U+202C", "U+0007"]) expect(html).toContain(code);
  });

  it("keeps line ends, and says so where nothing was found", () => {
    const html = draw({ ...sampleReport, mentions: [], facts: [], claims: [] }, "one\n\n  two");
    expect(words(html)).toBe("one\n\n  two");
    expect(html).toContain(page.t.report.noMention);
  });
});
