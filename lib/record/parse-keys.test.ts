import { expect, test } from "vitest";
import { newKeys } from "./logged-bundle.fixture";
import { parseKeys } from "./parse-keys";

const parse = (value: unknown) => parseKeys(Buffer.from(JSON.stringify(value)));

test("the keys of a site are read, with what it may say of them one day", async () => {
  const { published } = await newKeys();
  expect(parse(published)).toEqual({ ok: true, value: published });
  const later = { keys: published.keys.map((key) => ({ ...key, holder: "the site" })), issuer: "the site" };
  expect(parse(later)).toEqual({ ok: true, value: published });
});

test("what is no file of keys is refused with where to get it", async () => {
  const [key] = (await newKeys()).published.keys;
  const files = [
    { keys: [] },
    [key],
    { keys: [{ ...key, crv: "X25519" }] },
    { keys: [{ ...key, kid: "short" }] },
    null,
  ];
  for (const parsed of [...files.map(parse), parseKeys(Buffer.from("{"))]) {
    expect(parsed).toMatchObject({ ok: false, problems: [{ code: "bad-keys", path: "" }] });
    expect(parsed.ok ? "" : parsed.problems[0]?.say.en).toContain("/.well-known/touchstone-keys.json");
  }
});
