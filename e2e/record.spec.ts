import type { APIRequestContext } from "@playwright/test";
import { CLAIM, publishReport } from "./support/audits";
import { expect, test } from "./support/fixtures";

/** Audits by the API, without publishing; the path of the owner's page. */
async function auditText(request: APIRequestContext, body: object): Promise<string> {
  const made = await request.post("/api/audits", { data: body });
  expect(made.status()).toBe(201);
  return new URL((await made.json()).manageUrl).pathname;
}

test("a correction without a reason, or by an audit that is not there, is refused in one sentence", async ({
  request,
}) => {
  const { owner, report } = await publishReport(request, { text: CLAIM });
  const better = await auditText(request, { text: "A semi-solid-state battery." });
  const refused = async (data: object) => {
    const answer = await request.post(`/api${owner}/corrections`, { data });
    expect(answer.status()).toBe(422);
    return (await answer.json()).detail;
  };
  expect(await refused({ correctedBy: better, reason: "" })).toBe("Reason of the correction is missing.");
  expect(await refused({ correctedBy: `/audits/${"x".repeat(43)}`, reason: "Why." })).toContain(
    "there is no such audit",
  );
  expect((await (await request.get(`${report}.json`)).json()).mentions[0].quote).toBe("solid-state battery");
});

test("one address answers in the form that is asked for", async ({ request }) => {
  const { report } = await publishReport(request, { text: CLAIM, product: "Aurora X" });
  const bytes = await (await request.get(`${report}/report.json`)).text();
  const get = async (address: string, accept = "*/*") => {
    const answer = await request.get(address, { headers: { Accept: accept } });
    return { type: answer.headers()["content-type"]?.split(";")[0], text: await answer.text() };
  };
  expect(await get(report, "application/json")).toEqual({ type: "application/json", text: bytes });
  expect(await get(`${report}.json`)).toEqual({ type: "application/json", text: bytes });
  expect(await get(`${report}/v/1.json`)).toEqual({ type: "application/json", text: bytes });
  expect((await get(report, "text/html,application/xhtml+xml,*/*;q=0.8")).type).toBe("text/html");
  expect((await get(`${report}.txt`)).text).toContain("Aurora X");
  expect((await get(`${report}.csv`)).type).toBe("text/csv");
  expect((await get(report, "application/ld+json")).type).toBe("application/ld+json");
  expect((await request.get(`${report}.json`, { headers: { "If-None-Match": "x" } })).status()).toBe(200);
  expect((await request.get(`${report}/v/2`)).status()).toBe(404);
});

test("a bundle carries a receipt, and the keys that it is checked by are served", async ({ request }) => {
  const { report } = await publishReport(request, { text: CLAIM });
  const bundle = await (await request.get(`${report}/bundle.json`)).json();
  const { keys } = await (await request.get("/.well-known/touchstone-keys.json")).json();
  expect(bundle.receipt.keys).toEqual({ keys });
  expect(keys[0]).toMatchObject({ kty: "OKP", crv: "Ed25519" });
});
