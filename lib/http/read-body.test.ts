import { describe, expect, test } from "vitest";
import { readBody, readForm, readJson } from "./read-body";

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** A body whose length is not announced. `produced` tells how much of it was asked for. */
function streamOf(chunks: number, size: number) {
  const told = { produced: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (told.produced >= chunks) return controller.close();
      told.produced++;
      controller.enqueue(new Uint8Array(size).fill(32));
    },
  });
  return { body, told };
}

describe("the limit", () => {
  test.each([
    [9, true],
    [10, true],
    [11, false],
  ])("%i bytes of 10: read %s", async (size, fits) => {
    const reading = readBody(post("x".repeat(size)), 10);
    if (fits) expect((await reading).byteLength).toBe(size);
    else await expect(reading).rejects.toMatchObject({ code: "body-too-large", status: 413 });
  });

  test("an announced length is refused before anything is read", async () => {
    const { body, told } = streamOf(1_000, 1_000);
    await expect(readBody(post(body, { "content-length": "11" }), 10)).rejects.toMatchObject({
      code: "body-too-large",
    });
    expect(told.produced).toBeLessThanOrEqual(1);
  });

  test("a length that is not announced, or understated, is counted while it arrives", async () => {
    const { body, told } = streamOf(1_000, 1_000);
    await expect(readBody(post(body), 5_000)).rejects.toMatchObject({ code: "body-too-large" });
    expect(told.produced).toBeLessThan(10);
  });
});

describe("JSON", () => {
  const json = { "content-type": "application/json" };

  test("is read, with or without a charset", async () => {
    expect(await readJson(post('{"text":"固态"}', json))).toEqual({ text: "固态" });
    expect(await readJson(post("1", { "content-type": "Application/JSON; charset=utf-8" }))).toBe(1);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "as %s is refused",
    async (type) => {
      const request = post("{}", { "content-type": type });
      await expect(readJson(request)).rejects.toMatchObject({ code: "unsupported-content-type", status: 415 });
    },
  );

  test.each([
    ["cut off", '{"text":'],
    ["empty", ""],
    ["not UTF-8", new Uint8Array([0x22, 0xb9, 0xcc, 0x22])],
  ])("that is %s is refused", async (_, body) => {
    await expect(readJson(post(body, json))).rejects.toMatchObject({ code: "bad-request", status: 400 });
  });
});

describe("a form", () => {
  test("is read in both encodings that browsers send", async () => {
    const encoded = await readForm(post(new URLSearchParams({ text: "固态 & 半固态" })));
    expect(encoded.get("text")).toBe("固态 & 半固态");
    const fields = new FormData();
    fields.set("text", "line one\r\nline two");
    expect((await readForm(post(fields))).get("text")).toBe("line one\r\nline two");
  });

  test.each([
    ["text=%B9%CC%CC%AC", false],
    ["text=%e5%9b%ba%e6%80", false],
    ["te%80xt=a", false],
    ["text=%ED%A0%80", false],
    ["text=%E5%9B%BA+%EF%BF%BD&b=100%&c=%zz", true],
  ])("that says %s is read: %s", async (body, read) => {
    const form = readForm(post(body, { "content-type": "application/x-www-form-urlencoded" }));
    if (read) expect((await form).get("text")).toBe("固 \ufffd");
    else await expect(form).rejects.toMatchObject({ code: "bad-encoding", status: 400 });
  });

  test("whose parts are not UTF-8 is refused", async () => {
    const part = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n'),
      Buffer.from([0xb9, 0xcc]),
      Buffer.from("\r\n--x--\r\n"),
    ]);
    const form = readForm(post(part, { "content-type": "multipart/form-data; boundary=x" }));
    await expect(form).rejects.toMatchObject({ code: "bad-encoding" });
  });

  test("of another type, or broken, is refused", async () => {
    await expect(readForm(post("{}", { "content-type": "application/json" }))).rejects.toMatchObject({ status: 415 });
    const broken = post("no parts", { "content-type": "multipart/form-data; boundary=x" });
    await expect(readForm(broken)).rejects.toMatchObject({ code: "bad-request" });
  });
});
