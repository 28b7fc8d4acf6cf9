import Papa from "papaparse";
import { expect, it } from "vitest";
import type { AuditInput } from "@/lib/engine/types";
import { findRulebook } from "@/lib/rulebook";
import { findingsToCsv } from "./findings-to-csv";
import { makeReport } from "./make-report";

const found = findRulebook("gbt-ssb-1-draft-2025");
if (!found.ok) throw new Error("the default rulebook is missing");

const auditOf = (input: Partial<AuditInput> & { text: string }) =>
  makeReport({ input: { tests: [], ...input } }, found.value);
const read = (input: Partial<AuditInput> & { text: string }) =>
  Papa.parse<Record<string, string>>(findingsToCsv(auditOf(input)).slice(1), { header: true, skipEmptyLines: true });

it("gives each finding a row in the order of the text, and each claimed mention its verdict", () => {
  const text = "Unlike liquid batteries, the Corvus X has a semi-solid battery of 360 Wh/kg. 凝聚态电池也有。";
  const { data, errors } = read({ text });
  expect(errors).toEqual([]);
  expect(data.map(({ finding, quote }) => [finding, quote])).toEqual([
    ["mention", "liquid batteries"],
    ["mention", "semi-solid battery"],
    ["energy_density_wh_kg", "360 Wh/kg"],
    ["coined name", "凝聚态电池"],
  ]);
  for (const { quote, start, end } of data) expect(text.slice(Number(start), Number(end))).toBe(quote);
  const [compared, claimed, density] = data;
  expect(compared).toMatchObject({ category: "liquid", context: "comparison", cue: "Unlike", claim: "", outcome: "" });
  const claim = auditOf({ text }).claims[0];
  expect(claimed).toMatchObject({
    category: "hybrid",
    standing: "admitted",
    context: "asserted",
    claim: claim?.id,
    outcome: claim?.outcome,
    verdict: claim?.say.en,
    verdictChinese: claim?.say.zh,
    rulebook: "gbt-ssb-1-draft-2025",
  });
  expect(density).toMatchObject({ value: "360", unit: "Wh/kg" });
});

it("has its heading alone where nothing was found", () => {
  const { data, meta } = read({ text: "The seats are new." });
  expect(data).toEqual([]);
  expect(meta.fields?.[0]).toBe("finding");
});

it.each([
  ["names the page of a finding in a file", "a.pdf", "a.pdf"],
  ["lets no formula run that a stranger wrote", "=HYPERLINK(1).pdf", "'=HYPERLINK(1).pdf"],
])("%s", (_, name, written) => {
  const text = "The Corvus X has a semi-solid battery.";
  const about = { name, type: "pdf", size: 1, sha256: "0".repeat(64), extractor: { id: "pdf", version: "1" } };
  const part = { start: 0, end: text.length, print: "body" as const };
  const place = { kind: "page" as const, page: 3, box: [0, 0, 100, 10] as const };
  const span = { start: 0, end: text.length, textDigest: "1".repeat(64), pages: 3 };
  const { data } = read({
    text,
    documents: [{ ...about, ...span, parts: [{ ...part, place }], apart: [], notes: [] }],
  });
  expect(data[0]).toMatchObject({ document: written, place: "page 3" });
});
