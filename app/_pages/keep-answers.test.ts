import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test, vi } from "vitest";
import { forgetAnswers, keepAnswer } from "./keep-answers";

beforeEach(() => {
  forgetAnswers();
  vi.useFakeTimers({ now: 0 });
  return () => void vi.useRealTimers();
});

let made = 0;
const make = async () => {
  made += 1;
  return new Response("a report", { headers: { ETag: '"tag"', Vary: "Accept" } });
};
const ask = (headers: Record<string, string> = {}, from: () => Promise<Response> = make) =>
  keepAnswer(new Request("http://localhost/r/a", { headers }), "a", from);

test("an answer is made once, and anew after ten seconds or a change of the record", async () => {
  made = 0;
  await ask();
  vi.setSystemTime(9_999);
  await ask();
  expect(made).toBe(1);
  vi.setSystemTime(10_000);
  await ask();
  expect(made).toBe(2);
  forgetAnswers();
  await ask();
  expect(made).toBe(3);
});

test("a reader who unpacks gets it packed, any other plain; caches are told to keep them apart", async () => {
  const packed = await ask({ "x-packed": "gzip" });
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe("a report");
  expect(packed.headers.get("x-packed")).toBe("gzip");
  expect(packed.headers.get("vary")).toBe("Accept, Accept-Encoding");
  const plain = await ask();
  expect(await plain.text()).toBe("a report");
  expect(plain.headers.has("x-packed")).toBe(false);
  expect(plain.headers.get("etag")).not.toBe(packed.headers.get("etag"));
});

test.each(['"tag"', '"tag-gzip"', 'W/"tag-gzip"', '"other", "tag"'])("who holds %s is sent nothing", async (held) => {
  const answer = await ask({ "if-none-match": held });
  expect([answer.status, await answer.text()]).toEqual([304, ""]);
});

test.each(["", '"other"', '"tag-br"'])("who holds “%s” is sent all of it", async (held) => {
  expect((await ask({ "if-none-match": held })).status).toBe(200);
});

test("a refusal is not kept", async () => {
  expect((await ask({}, async () => new Response("gone", { status: 410 }))).status).toBe(410);
  expect((await ask()).status).toBe(200);
});
