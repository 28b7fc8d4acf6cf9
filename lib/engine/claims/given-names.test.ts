import { describe, expect, test } from "vitest";
import { read } from "../properties/support/read";
import type { AuditInput } from "../types";

const subjects = (text: string, input: Partial<AuditInput> = {}) =>
  read(text, input).mentions.map(({ subject }) => subject ?? null);
const sample = { id: "1", before: "100", after: "99", unit: "g" as const };

describe("a name that was entered is found though no shape gives it away", () => {
  const text = (name: string) => `The ${name} has a semi-solid battery, delivered today. The MG9 stands still.`;

  test.each([
    ["sunny day", "sunny day"],
    ["sunny day", "sunny-day"],
    ["sunny day", "sunnyday"],
    ["sunny-day", "sunny day"],
    ["sunny - day", "sunny day"],
    ["Sunny  Day", "sunny day"],
    ["*sunny day*", "sunny day"],
    ["sunny*day", "sunny day"],
    [" sunny day ", "sunny day"],
    ["ab", "ab"],
  ])("%s as %s", (product, name) => {
    expect(subjects(text(name), { product })).toEqual([product]);
    expect(subjects(text(name), { tests: [{ product, samples: [sample] }] })).toEqual([product]);
  });

  test.each([
    ["sunny day", "funny day"],
    ["sunny day", "sunny days"],
    ["sunny", "unsunny"],
    ["a", "a"],
    ["***", "shed"],
  ])("%s is not found in %s", (product, name) => {
    expect(subjects(text(name), { product })).not.toContain(product);
  });

  test("a part of an entered name gives way to the whole", () => {
    const tests = ["sunny", "sunny day"].map((product) => ({ product, samples: [sample] }));
    expect(subjects(text("sunny day"), { tests })).toEqual(["sunny day"]);
    expect(subjects(text("sunny"), { tests })).toEqual(["sunny"]);
  });

  test("letters and figures may be parted where the name was entered as one", () => {
    for (const spelling of ["kx9", "kx 9", "kx-9"])
      expect(subjects(text(spelling), { product: "kx9" })).toEqual(["kx9"]);
    expect(subjects(text("kx 95"), { product: "kx9" })).not.toContain("kx9");
    expect(subjects(text("kx 9"), { product: "kx8" })).not.toContain("kx8");
    expect(subjects(text("9 kx"), { product: "9kx" })).toEqual(["9kx"]);
    expect(subjects(text("MG 9"), { product: "MG9" })).toEqual(["MG9"]);
  });
});
