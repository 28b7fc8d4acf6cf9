import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { answerDownload, CSV_TYPE, JSON_TYPE } from "./answer-download";

const request = new Request("http://127.0.0.1/r/key/bundle.json", { headers: { "accept-language": "en" } });

test("a public file may be read by any page and kept for half a minute", async () => {
  const answer = await answerDownload(request, { type: JSON_TYPE, public: true }, async () => "{}");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=30");
});

test("an owner's file is kept nowhere, read by no other page, and its address passed on to nobody", async () => {
  const answer = await answerDownload(request, { type: CSV_TYPE, public: false }, async () => "a\r\n");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
});

test("a refusal says why, with its own status", async () => {
  const refuse = () => Promise.reject(new AppError("input-erased"));
  const answer = await answerDownload(request, { type: JSON_TYPE, public: true }, refuse);
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ code: "input-erased" });
});
