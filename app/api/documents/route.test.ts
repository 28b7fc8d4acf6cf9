import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as drawOwned } from "@/app/audits/[manageKey]/documents/[document]/pages/[page]/route";
import { exportAudit, getAudit, sweepExpired } from "@/lib/audits";
import { testDatabase } from "@/lib/db/support/test-database";
import { parseBundle } from "@/lib/intake";
import { writePdf } from "@/lib/intake/documents/pdf/write-pdf.fixture";
import { extractProgram } from "@/lib/intake/documents/support/extract-program";
import { makeReport } from "@/lib/report";
import { takeRulebook } from "@/lib/rulebook";
import { POST as audit } from "../audits/route";
import { POST } from "./route";

const database = testDatabase();
extractProgram();
beforeAll(() => {
  vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");
});

const print = (text: string, y: number, size = 12) => ({ text, x: 60, y, size });
const brochure = writePdf([
  { prints: [print("The Aster 3 runs on a new battery.", 100)] },
  {
    prints: [print("The Aster 3 uses a solid-state battery.", 100), print("It holds 5 % liquid electrolyte.", 800, 6)],
  },
]);

function upload(bytes: Uint8Array, headers: Record<string, string> = {}, query = "", signal?: AbortSignal) {
  const named = { "X-File-Name": "brochure.pdf", "Content-Type": "application/octet-stream", ...headers };
  const body = new Uint8Array(bytes);
  return POST(
    new Request(`http://localhost/api/documents${query}`, {
      method: "POST",
      headers: named,
      body,
      signal: signal ?? null,
    }),
  );
}

async function linesOf(answer: Response) {
  const text = await answer.text();
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const keep = async (bytes: Uint8Array, query = "") => (await linesOf(await upload(bytes, {}, query))).at(-1).document;
const counted = async (table: string) =>
  Number((await database.query(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n);

function send(body: object) {
  const headers = { "Content-Type": "application/json" };
  return audit(new Request("http://localhost/api/audits", { method: "POST", headers, body: JSON.stringify(body) }));
}

describe("a document", () => {
  test("is read with progress, page by page, and told as it is stored", async () => {
    const answer = await upload(brochure, { "X-File-Name": encodeURIComponent("固态 “Aster”.pdf") });
    expect(answer.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
    const lines = await linesOf(answer);
    expect(lines.at(-2)).toEqual({ progress: { page: 2, pages: 2 } });
    const { document } = lines.at(-1);
    expect(document).toMatchObject({ name: "固态 “Aster”.pdf", type: "pdf", size: brochure.length, notes: [] });
    expect(document.id).toMatch(/^[\w-]{43}$/);
    const [row] = await database.query("SELECT * FROM documents ORDER BY created_at DESC LIMIT 1");
    expect(JSON.stringify(row)).not.toContain(document.id);
  });

  test.each([
    ["", 30, 1],
    ["?keepDays=0", 0, 0],
    ["?keepDays=90", 90, 1],
  ])("with %j is kept for %d days itself", async (query, days, pieces) => {
    const before = await counted("document_pieces");
    const { keptUntil } = await keep(brochure, query);
    expect(await counted("document_pieces")).toBe(before + pieces);
    if (days === 0) expect(keptUntil).toBeNull();
    else expect(Math.round((Date.parse(keptUntil) - Date.now()) / 86_400_000)).toBe(days);
  });

  test.each([
    ["no name", { "X-File-Name": "" }, "", "document-name-missing"],
    ["a name that is no encoding", { "X-File-Name": "%E5%9B" }, "", "document-name-missing"],
    ["days that are not offered", {}, "?keepDays=31", "bad-keep-days"],
  ])("with %s is refused before it is read", async (_, headers, query, code) => {
    const before = await counted("documents");
    const answer = await upload(brochure, headers, query);
    expect(answer.status).toBe(422);
    expect((await answer.json()).problems.map((problem: { code: string }) => problem.code)).toEqual([code]);
    expect(await counted("documents")).toBe(before);
  });

  test("of another site's page is refused", async () => {
    expect((await upload(brochure, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  test("that is cut off has its one sentence, and nothing is stored", async () => {
    const before = await counted("documents");
    const lines = await linesOf(await upload(brochure.subarray(0, brochure.length - 200)));
    expect(lines.at(-1).problems.map(({ code }: { code: string }) => code)).toEqual(["document-broken"]);
    expect(await counted("documents")).toBe(before);
  });

  test("that nobody waits for any more is not stored", async () => {
    const before = await counted("documents");
    const gone = new AbortController();
    const answer = await upload(brochure, {}, "", gone.signal);
    gone.abort();
    await answer.body?.cancel();
    // The next one is read after it.
    await keep(brochure);
    expect(await counted("documents")).toBe(before + 1);
  });
});

describe("an audit of documents", () => {
  test("says of each finding on which page it stands, and how it is printed", async () => {
    const { id, textDigest } = await keep(brochure);
    const answer = await send({ documents: [id], product: "Aster 3" });
    expect(answer.status).toBe(201);
    const { report } = await answer.json();
    expect(report.input.documents).toHaveLength(1);
    expect(report.input.documents[0]).toMatchObject({ name: "brochure.pdf", textDigest, start: 0, pages: 2 });
    expect(report.input.documents[0]).not.toHaveProperty("parts");
    const [mention] = report.mentions;
    const at = (span: { start: number }) =>
      report.places.find((one: { start: number; end: number }) => one.start <= span.start && span.start < one.end);
    expect(at(mention)).toMatchObject({ document: 0, place: { kind: "page", page: 2 } });
    const liquid = report.facts.find(({ kind }: { kind: string }) => kind === "liquid_content_pct");
    expect(at(liquid)).toMatchObject({ print: "small-print", place: { page: 2 } });
    expect(report.claims[0].outcome).toBe("contradicted");
  });

  test("reads what was typed first, and each document after a blank line", async () => {
    const [one, two] = [await keep(brochure), await keep(brochure)];
    const text = "Typed.\r\nBefore.";
    const { report } = await (await send({ text, documents: [one.id, two.id] })).json();
    const [first, second] = report.input.documents;
    expect(first.start).toBe("Typed.\nBefore.\n\n".length);
    expect(second.start).toBe(first.end + 2);
    expect(report.input.textLength).toBe(second.end);
  });

  test("can be made again of its bundle, and says so where a place in it was changed", async () => {
    const { id } = await keep(brochure);
    const { manageUrl, report } = await (await send({ documents: [id] })).json();
    const bundle = JSON.parse(await (await exportAudit(manageUrl.split("/").at(-1))).bundle());
    const read = parseBundle(bundle, new Date());
    if (!read.ok) throw new Error(read.problems[0]?.say.en);
    const rulebook = takeRulebook(read.value.request);
    if (!rulebook.ok) throw new Error("The rulebook is not there.");
    expect(makeReport(read.value.request, rulebook.value).resultDigest).toBe(report.resultDigest);
    bundle.documents[0].parts[0].place.page = 2;
    expect(parseBundle(bundle, new Date())).toMatchObject({ ok: false, problems: [{ code: "bundle-altered" }] });
  });

  test("without a document is what it was", async () => {
    const { report } = await (await send({ text: "A solid-state battery." })).json();
    expect(report.input).toEqual({ textLength: 22 });
    expect(report).not.toHaveProperty("places");
  });

  test("names each document that is not at hand", async () => {
    const { id } = await keep(brochure);
    const answer = await send({ documents: ["x".repeat(43), id, "y"] });
    expect(answer.status).toBe(422);
    const { problems } = await answer.json();
    expect(problems.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
      ["unknown-document", "documents.0"],
      ["unknown-document", "documents.2"],
    ]);
  });

  test.each([
    ["no list", "a"],
    ["no ids", [1]],
    ["too many", Array.from({ length: 21 }, () => "a")],
  ])("with %s in place of ids is refused", async (_, documents) => {
    const { problems } = await (await send({ text: "A cell.", documents })).json();
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(["documents-not-a-list"]);
  });
});

describe("a page of a document", () => {
  const png = (id: string, document: string, page: string) =>
    drawOwned(new Request(`http://localhost/audits/${id}/documents/${document}/pages/${page}`), {
      params: Promise.resolve({ manageKey: id, document, page }),
    });
  const audited = async (query: string) => {
    const { id } = await keep(brochure, query);
    const { manageUrl } = await (await send({ documents: [id] })).json();
    return manageUrl.split("/").at(-1) as string;
  };

  test("is shown to the owner while the file is kept", async () => {
    const key = await audited("");
    const answer = await png(key, "1", "2.png");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect([...new Uint8Array(await answer.arrayBuffer()).subarray(1, 4)]).toEqual(
      [..."PNG"].map((one) => one.charCodeAt(0)),
    );
  });

  test.each([
    ["?keepDays=0", "1", "2.png"],
    ["", "1", "3.png"],
    ["", "1", "0.png"],
    ["", "2", "1.png"],
    ["", "1", "2"],
  ])("with %j as %s/%s is none, and says so", async (query, document, page) => {
    const answer = await png(await audited(query), document, page);
    expect(answer.status).toBe(404);
    expect((await answer.json()).code).toBe("no-page-picture");
  });

  test("is gone once the time of the file is over, and the report stays", async () => {
    const key = await audited("?keepDays=1");
    await sweepExpired(new Date(Date.now() + 2 * 86_400_000));
    expect((await png(key, "1", "2.png")).status).toBe(404);
    const { report, originalsUntil } = await getAudit(key);
    expect(report.input.documents).toHaveLength(1);
    expect(originalsUntil[0]?.getTime()).toBeLessThan(Date.now() + 2 * 86_400_000);
  });
});

test("a document that no audit was made of is deleted after a day", async () => {
  const before = await counted("documents");
  await keep(brochure);
  await sweepExpired(new Date(Date.now() + 26 * 3_600_000));
  expect(await counted("documents")).toBeLessThanOrEqual(before);
});
