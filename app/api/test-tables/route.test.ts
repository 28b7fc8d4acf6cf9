import { expect, test } from "vitest";
import { POST } from "./route";

const csv = (text: string) => new Blob([text], { type: "text/csv" });

function upload(file: Blob, name: string, fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  form.set("file", file, name);
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return POST(new Request("http://localhost/api/test-tables", { method: "POST", body: form }));
}

const table = "id,before,after\nA1,200.00,199.01\n";

test("a table whose unit is not given is shown with the question, and read once it is answered", async () => {
  const open = await upload(csv(table), "a.csv");
  expect(open.status).toBe(200);
  expect(await open.json()).toMatchObject({
    questions: [{ key: "massUnit", options: [{ value: "g" }, { value: "mg" }, { value: "kg" }] }],
    tests: [],
    preview: [{ row: 1, cells: ["id", "before", "after"] }, { row: 2 }],
  });
  const read = await upload(csv(table), "a.csv", { answers: JSON.stringify({ massUnit: "g" }) });
  expect(await read.json()).toMatchObject({
    questions: [],
    source: { file: "a.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/), range: "A1:C2" },
    tests: [{ samples: [{ id: "A1", before: "200.00", after: "199.01", unit: "g" }] }],
  });
});

test("the file may be the body itself, its name and the answers in the query", async () => {
  const query = new URLSearchParams({ name: "a.csv", answers: '{"massUnit":"mg"}' });
  const request = new Request(`http://localhost/api/test-tables?${query}`, { method: "POST", body: table });
  expect(await (await POST(request)).json()).toMatchObject({
    file: { name: "a.csv" },
    tests: [{ samples: [{ unit: "mg" }] }],
  });
});

test.each([
  ["a file that is no table", () => upload(new Blob(["%PDF-1.7"]), "a.csv"), 422, "table-not-a-table"],
  ["answers that are no JSON", () => upload(csv(table), "a.csv", { answers: "massUnit=g" }), 422, "bad-json"],
  ["answers that are no texts", () => upload(csv(table), "a.csv", { answers: '{"massUnit":1}' }), 422, "bad-answers"],
])("%s is refused with its problem", async (_, send, status, code) => {
  const answer = await send();
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect((await answer.json()).problems[0].code).toBe(code);
});

test("a form without a file, and a file above the limit, are refused as such", async () => {
  const form = new FormData();
  form.set("other", "x");
  const without = await POST(new Request("http://localhost/api/test-tables", { method: "POST", body: form }));
  expect(without.status).toBe(400);
  expect((await upload(new Blob([new Uint8Array(10_000_001)]), "a.csv")).status).toBe(413);
});

test("another site's page cannot have files read here", async () => {
  const headers = { "sec-fetch-site": "cross-site" };
  const request = new Request("http://localhost/api/test-tables", { method: "POST", body: table, headers });
  expect((await POST(request)).status).toBe(403);
});
