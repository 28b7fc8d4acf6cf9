import { createRequire } from "node:module";
import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import { GET as showKeys } from "../.well-known/touchstone-keys.json/route";
import { POST as publish } from "../api/audits/[manageKey]/publication/route";
import { POST as audit } from "../api/audits/route";
import { GET as embed } from "../oembed/route";
import { GET as showBundle } from "../r/[key]/bundle.json/route";
import { GET as showReport } from "../r/[key]/report.json/route";
import { GET as showReadiness } from "../readyz/route";
import { GET } from "./route";

testDatabase();
beforeAll(() => {
  vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");
});

const require = createRequire(import.meta.url);
const Ajv = require("ajv/dist/2020").default;
const site = "http://localhost";

/** The described answer of an address as a check of one that came. */
async function checkOf(method: string, path: string) {
  const document = await (await GET(new Request(`${site}/openapi.json`))).json();
  const ajv = new Ajv({ allErrors: true, strict: false });
  require("ajv-formats").default(ajv);
  ajv.addSchema(document, "openapi");
  const { responses } = document.paths[path][method];
  return async (answer: Response): Promise<unknown> => {
    const [type = ""] = (answer.headers.get("content-type") ?? "").split(";");
    const described = responses[answer.status]?.content?.[type]?.schema?.$ref;
    if (!described) throw new Error(`${method} ${path} describes no ${answer.status} as ${type}.`);
    const check = ajv.compile({ $ref: `openapi${described}` });
    const body = await answer.json();
    expect(check(body) ? [] : check.errors).toEqual([]);
    return body;
  };
}

const ask = (body: unknown) =>
  audit(
    new Request(`${site}/api/audits`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

test("answers come as they are described, from the audit to the public report", async () => {
  const samples = [{ id: "1", before: "20.000", after: "19.950", unit: "g" }];
  const tests = [{ temperatureC: "120", durationH: "6", vacuum: true, samples }];
  const created = (await (await checkOf("post", "/api/audits"))(
    await ask({ text: "The cell of Acme is a solid-state battery.", product: "Cell 1", tests }),
  )) as { manageUrl: string };
  const manageKey = created.manageUrl.split("/").at(-1) ?? "";

  const published = await publish(new Request(`${site}/api/audits/${manageKey}/publication`, { method: "POST" }), {
    params: Promise.resolve({ manageKey }),
  });
  const { url } = (await (await checkOf("post", "/api/audits/{manageKey}/publication"))(published)) as { url: string };

  const params = Promise.resolve({ key: url.split("/").at(-1) ?? "" });
  const report = await showReport(new Request(`${url}/report.json`), { params });
  await (await checkOf("get", "/r/{key}/report.json"))(report);
  await (await checkOf("get", "/r/{key}/bundle.json"))(await showBundle(new Request(`${url}/bundle.json`), { params }));
  const embedded = await embed(new Request(`${site}/oembed?url=${encodeURIComponent(url)}`));
  await (await checkOf("get", "/oembed"))(embedded);
});

test.each([
  ["a field that nobody knows", { text: "A solid-state battery.", colour: "red" }, 422, "colour"],
  ["no text at all", {}, 422, "text"],
])("a refusal for %s comes as it is described", async (_, body, status, path) => {
  const answer = await ask(body);
  expect(answer.status).toBe(status);
  expect(await (await checkOf("post", "/api/audits"))(answer)).toMatchObject({ problems: [{ path }] });
});

test("so do the keys and the readiness", async () => {
  const keys = await showKeys(new Request(`${site}/.well-known/touchstone-keys.json`));
  await (await checkOf("get", "/.well-known/touchstone-keys.json"))(keys);
  await (await checkOf("get", "/readyz"))(await showReadiness(new Request(`${site}/readyz`)));
});
