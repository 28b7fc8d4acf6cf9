import path from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "./env";

test("nothing set is a site on this machine alone", () => {
  expect(readEnv({})).toMatchObject({
    HOST: "127.0.0.1",
    PORT: 3000,
    TRUST_PROXY: "0",
    DATA_DIR: path.resolve("data"),
  });
});

test("an empty variable counts as absent", () => {
  expect(readEnv({ PORT: "", PUBLIC_URL: "" }).PORT).toBe(3000);
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "http"],
  ["DATABASE_URL", "mysql://localhost/a"],
  ["PUBLIC_URL", "touchstone.example"],
  ["PUBLIC_URL", "javascript:alert(1)"],
  ["TOUCHSTONE_SECRET", "x".repeat(31)],
  ["TRUST_PROXY", "yes"],
  ["RATE_LIMIT_CREATE", "0"],
  ["OPERATOR_NAME", "x".repeat(201)],
  ["OPERATOR_NAME", " "],
  ["OPERATOR_NAME", "two\nlines"],
  ["OPERATOR_CONTACT", "javascript:alert(1)"],
  ["OPERATOR_CONTACT", "nobody"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});

test.each([
  ["PORT", "65535"],
  ["DATABASE_URL", "postgresql://user:word@localhost:5432/touchstone"],
  ["DATABASE_URL", "postgres://localhost/touchstone"],
  ["PUBLIC_URL", "https://touchstone.example"],
  ["TOUCHSTONE_SECRET", "x".repeat(32)],
  ["TRUST_PROXY", "1"],
  ["OPERATOR_NAME", "x".repeat(200)],
  ["OPERATOR_NAME", "电池宣称观察站"],
  ["OPERATOR_CONTACT", "desk@touchstone.example"],
  ["OPERATOR_CONTACT", "https://touchstone.example/contact"],
])("%s=%s is taken", (name, value) => {
  expect(String(readEnv({ [name]: value })[name as "PORT"])).toBe(value);
});
