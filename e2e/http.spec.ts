import { type APIRequestContext, expect, test } from "@playwright/test";

// What programs and browsers are promised beside the pages themselves, asked of the running site.

const text = "The new car has a solid-state battery. 这款车搭载半固态电池。";

async function create(request: APIRequestContext, data: object = { text }, headers: Record<string, string> = {}) {
  const answer = await request.post("/api/audits", { data, headers });
  return { answer, body: await answer.json() };
}

async function publish(request: APIRequestContext, manageUrl: string) {
  const answer = await request.post(`${manageUrl.replace("/audits/", "/api/audits/")}/publication`);
  return { status: answer.status(), url: (await answer.json()).url as string };
}

test("alive and ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect(await (await request.get("/readyz")).json()).toEqual({ ready: true, missingMigrations: [] });
});

test("an audit is created, published, withdrawn and published anew", async ({ request }) => {
  const { answer, body } = await create(request);
  expect(answer.status()).toBe(201);
  expect(answer.headers().location).toBe(body.manageUrl);
  expect(body.report).toMatchObject({ reportVersion: 1, id: body.id });

  const first = await publish(request, body.manageUrl);
  expect(first.status).toBe(201);
  expect(await publish(request, body.manageUrl)).toEqual(first);
  const bytes = await (await request.get(`${first.url}/report.json`)).text();
  expect(JSON.parse(bytes)).toEqual(body.report);
  expect((await request.get(first.url)).headers()["cache-control"]).toBe("public, max-age=30");

  const publication = `${body.manageUrl.replace("/audits/", "/api/audits/")}/publication`;
  expect((await request.delete(publication)).status()).toBe(204);
  expect((await request.delete(publication)).status()).toBe(204);
  for (const path of ["", "/text", "/report.json"]) expect((await request.get(first.url + path)).status()).toBe(410);
  const second = await publish(request, body.manageUrl);
  expect(second.url).not.toBe(first.url);
  expect((await request.get(second.url)).status()).toBe(200);
});

test("the same Idempotency-Key gives the same answer, and no other request", async ({ request }) => {
  const headers = { "Idempotency-Key": `journey ${Date.now()}` };
  const first = await create(request, { text }, headers);
  const second = await create(request, { text }, headers);
  expect(second.answer.status()).toBe(201);
  expect(second.body).toEqual(first.body);
  const other = await create(request, { text: `${text} And more.` }, headers);
  expect(other.answer.status()).toBe(409);
  expect(other.answer.headers()["content-type"]).toMatch(/^application\/problem\+json/);
});

test.describe("what is refused", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };

  test("a body past the limit, before it is parsed", async ({ request }) => {
    const answer = await request.post("/api/audits", {
      headers: { "content-type": "application/json" },
      data: `{"text":"${"x".repeat(3_000_001)}"}`,
    });
    expect(answer.status()).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "body-too-large", status: 413 });
  });

  for (const [name, headers, data, status, code] of [
    ["another content type", { "content-type": "text/plain" }, "{}", 415, "unsupported-content-type"],
    ["broken JSON", { "content-type": "application/json" }, "{", 400, "bad-request"],
    ["an empty text", { "content-type": "application/json" }, '{"text":" "}', 422, "input-refused"],
    [
      "another site's Origin",
      { "content-type": "application/json", origin: "https://evil.test" },
      "{}",
      403,
      "other-origin",
    ],
    [
      "another site's fetch",
      { "content-type": "application/json", "sec-fetch-site": "cross-site" },
      "{}",
      403,
      "other-origin",
    ],
  ] as const) {
    test(`${name}, as a problem`, async ({ request }) => {
      const answer = await request.post("/api/audits", { headers, data: Buffer.from(data) });
      expect(answer.status()).toBe(status);
      expect(answer.headers()["content-type"]).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({
        code,
        status,
        title: expect.any(String),
        detail: expect.any(String),
      });
    });
  }

  test("a method that an address does not answer, with those that it does", async ({ request }) => {
    for (const [method, path, allow] of [
      ["GET", "/api/audits", "POST"],
      ["PUT", "/api/audits", "POST"],
      ["GET", "/api/audits/nothing/publication", "POST, DELETE"],
      ["GET", "/audits/nothing/publication", "POST"],
      ["GET", "/audits/nothing/withdrawal", "POST"],
    ] as const) {
      const answer = await request.fetch(path, { method });
      expect(answer.status(), path).toBe(405);
      expect(answer.headers().allow, path).toBe(allow);
      expect(answer.headers()["content-type"], path).toMatch(/^application\/problem\+json/);
    }
  });

  test("a form that no page of ours sent, as a page", async ({ request }) => {
    for (const headers of [
      form,
      { ...form, origin: "https://evil.test" },
      { ...form, "sec-fetch-site": "same-site" },
    ]) {
      const answer = await request.post("/audits", { headers, data: "text=x", maxRedirects: 0 });
      expect(answer.status()).toBe(403);
      expect(answer.headers()["content-type"]).toMatch(/^text\/html/);
    }
  });

  test("a withdrawal that another site asked for: the report stays", async ({ request }) => {
    const { body } = await create(request);
    const { url } = await publish(request, body.manageUrl);
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await request.post(`${body.manageUrl}/withdrawal`, { headers, maxRedirects: 0 })).status()).toBe(403);
    expect((await request.get(url)).status()).toBe(200);
  });

  test("keys that were never given out", async ({ request }) => {
    const unknown = "a".repeat(43);
    for (const path of [
      `/r/${unknown}`,
      `/r/${unknown}/text`,
      `/r/${unknown}/report.json`,
      `/audits/${unknown}`,
      "/nothing/here",
    ]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
    expect((await request.post(`/api/audits/${unknown}/publication`)).status()).toBe(404);
    expect((await request.delete(`/api/audits/${unknown}/publication`)).status()).toBe(404);
  });
});

test("every page is closed to scripts, frames and guesses of type that are not its own", async ({ request }) => {
  const { body } = await create(request);
  const { url } = await publish(request, body.manageUrl);
  for (const address of ["/", "/rulebooks", "/methodology", body.manageUrl, url, `${url}/text`, "/nothing"]) {
    const headers = (await request.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toContain("base-uri 'none'");
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).not.toMatch(/unsafe|\*|https?:/);
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});

test("the form page allows its own scripts by a nonce that is new each time", async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const answer = await request.get("/");
      const nonce =
        /script-src [^;]*'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      return nonce;
    }),
  );
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("owners' pages are told to no search engine, no cache and no other site", async ({ request }) => {
  const { body } = await create(request);
  const headers = (await request.get(body.manageUrl)).headers();
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["cache-control"]).toContain("no-store");
});

test("a text with every character that breaks pages comes back as text", async ({ request }) => {
  const hostile = `</style><script>alert(1)</script> solid-state battery & "x" <img src=x onerror=alert(1)>\u2028`;
  const { answer, body } = await create(request, { text: hostile, product: "<script>alert(2)</script>" });
  expect(answer.status()).toBe(201);
  const { url } = await publish(request, body.manageUrl);
  for (const address of [body.manageUrl, url, `${url}/text`]) {
    const html = await (await request.get(address)).text();
    expect(html, address).not.toMatch(/<script|<img/);
    expect(html.match(/<\/style>/g), address).toHaveLength(1);
  }
});
