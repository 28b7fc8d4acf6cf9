import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test, vi } from "vitest";
import { forgetAnswers, keepAnswer } from "./keep-answers";

beforeEach(() => {
  forgetAnswers();
  record = "as published";
  vi.useFakeTimers({ now: 0 });
  return () => void vi.useRealTimers();
});

let made = 0;
const make = async () => {
  made += 1;
  return new Response("a report", { headers: { ETag: '"tag"', Vary: "Accept" } });
};
let record: string | null = "as published";
const ask = (headers: Record<string, string> = {}, from: () => Promise<Response> = make) =>
  keepAnswer(new Request("http://localhost/r/a", { headers }), "a", { stamp: async () => record, make: from });

/** How often it was made once it was asked for at these moments. */
async function countMade(...moments: number[]): Promise<number> {
  made = 0;
  for (const moment of moments) {
    vi.setSystemTime(moment);
    await ask();
  }
  return made;
}
const HOUR = 3_600_000;

test("an answer is made once as long as its record stays as it is, and anew after an hour", async () => {
  expect(await countMade(0, 9_999, 10_000, 30_000, HOUR - 1)).toBe(1);
  vi.setSystemTime(HOUR + 9_999);
  await ask();
  expect(made).toBe(2);
});

test("a change by another process is seen after ten seconds, one of our own at once", async () => {
  await countMade(0);
  record = "as corrected";
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

test("what has no record is made anew each time", async () => {
  record = null;
  expect(await countMade(0, 1)).toBe(2);
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
