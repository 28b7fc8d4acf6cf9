import { describe, expect, test, vi } from "vitest";
import { getAudit } from "@/lib/audits";
import { testDatabase } from "@/lib/db/support/test-database";
import { writePdf } from "@/lib/intake/documents/pdf/write-pdf.fixture";
import { extractProgram } from "@/lib/intake/documents/support/extract-program";
import { POST } from "./route";

testDatabase();
extractProgram();
vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");

describe("documents that come with the form", () => {
  const pdf = writePdf([{ prints: [{ text: "The Aster 3 uses a solid-state battery.", x: 60, y: 100 }] }]);

  function post(fields: Record<string, string>, files: [name: string, bytes: Uint8Array][]): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const [name, bytes] of files) body.append("document", new File([new Uint8Array(bytes)], name));
    const headers = { "sec-fetch-site": "same-origin", "x-forwarded-for": "192.0.2.77" };
    return POST(new Request("http://localhost/audits", { method: "POST", headers, body }));
  }

  test("are the text, where none is typed", async () => {
    const answer = await post({ text: "" }, [["brochure.pdf", pdf]]);
    expect(answer.status).toBe(303);
    const { report } = await getAudit(answer.headers.get("location")?.split("/").at(-1) ?? "");
    expect(report.input.documents?.map(({ name }) => name)).toEqual(["brochure.pdf"]);
    expect(report.mentions.map(({ quote }) => quote)).toEqual(["solid-state battery"]);
  });

  test("that were read stay in a form that is refused for another, and go with it when it is sent again", async () => {
    const files: [string, Uint8Array][] = [
      ["brochure.pdf", pdf],
      ["cut.pdf", pdf.subarray(0, 300)],
    ];
    const answer = await post({ text: "", keepDays: "7" }, files);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("cut.pdf is damaged or cut off");
    expect(html).not.toContain("There is no text to audit");
    const carried = /name="document\.0" value="([^"]+)"/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";
    expect(JSON.parse(carried)).toMatchObject({ name: "brochure.pdf", type: "pdf" });
    const again = await post({ text: "", "document.0": carried }, [["", new Uint8Array()]]);
    expect(again.status).toBe(303);
  });

  test("that have expired are named where they stand in the form", async () => {
    const gone = JSON.stringify({ id: "x".repeat(43), name: "old.pdf", type: "pdf", size: 1, textLength: 1 });
    const answer = await post({ text: "A cell.", "document.3": gone }, []);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Document 1 is not at hand");
  });
});
