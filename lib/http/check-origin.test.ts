import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { checkOrigin, type OriginRule } from "./check-origin";

const form: OriginRule = { door: "form", keyInPath: false };
const ownersForm: OriginRule = { door: "form", keyInPath: true };
const api: OriginRule = { door: "api", keyInPath: false };

function isLetIn(headers: Record<string, string>, rule: OriginRule): boolean {
  const request = new Request("http://internal/", {
    method: "POST",
    headers: { host: "touchstone.test:3000", ...headers },
  });
  try {
    checkOrigin(request, rule);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "other-origin") return false;
    throw error;
  }
}

describe("a browser that says where a request comes from", () => {
  test.each([
    ["same-origin", true],
    ["none", true],
    ["same-site", false],
    ["cross-site", false],
  ])("%s: let in %s, by every door", (site, letIn) => {
    for (const rule of [form, ownersForm, api]) expect(isLetIn({ "sec-fetch-site": site }, rule)).toBe(letIn);
  });

  test("a forged Origin does not outweigh it", () => {
    expect(isLetIn({ "sec-fetch-site": "cross-site", origin: "http://touchstone.test:3000" }, api)).toBe(false);
  });
});

describe("a browser that sends Origin alone", () => {
  test.each([
    ["http://touchstone.test:3000", true],
    ["https://touchstone.test:3000", true],
    ["http://touchstone.test", false],
    ["http://touchstone.test:3001", false],
    ["http://evil.test", false],
    ["http://touchstone.test:3000.evil.test", false],
    ["no address", false],
  ])("%s: let in %s", (origin, letIn) => {
    expect(isLetIn({ origin }, form)).toBe(letIn);
    expect(isLetIn({ origin }, api)).toBe(letIn);
  });

  test("an origin that is hidden counts only where the owner's key stands in the path", () => {
    expect(isLetIn({ origin: "null" }, form)).toBe(false);
    expect(isLetIn({ origin: "null" }, api)).toBe(false);
    expect(isLetIn({ origin: "null" }, ownersForm)).toBe(true);
  });
});

test("a client that says nothing may use the API, and no form", () => {
  expect(isLetIn({}, api)).toBe(true);
  expect(isLetIn({}, form)).toBe(false);
  expect(isLetIn({}, ownersForm)).toBe(false);
});
