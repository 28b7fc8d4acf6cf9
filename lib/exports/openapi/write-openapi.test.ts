import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { OPERATIONS, writeOpenApi } from "./write-openapi";

const root = path.resolve(import.meta.dirname, "../../..");
const write = (locale: "en" | "zh" = "en") =>
  writeOpenApi({ locale, origin: "https://touchstone.example", today: new Date("2026-11-01T00:00:00Z") });
const validate = (document: object) => new Validator().validate(JSON.parse(JSON.stringify(document)));

/** "get /r/{key}" of every route there is; the one for what no route has is no address. */
const routes = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|[\\/])route\.tsx?$/.test(file) && !file.includes("[...path]"))
  .flatMap((file) => {
    const address = `/${path.dirname(file).replaceAll("\\", "/").replaceAll("[", "{").replaceAll("]", "}")}`;
    const code = readFileSync(path.join(root, "app", file), "utf8");
    const methods = [...code.matchAll(/^export (?:async )?function (GET|POST|PUT|PATCH|DELETE)\b/gm)];
    return methods.map(([, method = ""]) => `${method.toLowerCase()} ${address}`);
  });
// The form is a page of the framework and no route handler.
routes.push("get /");

describe("the description of the addresses", () => {
  it("has every route and nothing beside", () => {
    const described = Object.entries(OPERATIONS).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address}`),
    );
    expect(described.toSorted()).toEqual(routes.toSorted());
  });

  it.each(["en", "zh"] as const)("holds to OpenAPI 3.1 in %s", async (locale) => {
    expect(await validate(write(locale))).toEqual({ valid: true });
  });

  it.each([
    [
      "an answer without a word on it",
      (document: object) => drop(document, "paths", "/healthz", "get", "responses", "200", "description"),
    ],
    ["no title", (document: object) => drop(document, "info", "title")],
    [
      "a parameter without a place",
      (document: object) => drop(document, "paths", "/r/{key}", "get", "parameters", 0, "in"),
    ],
  ])("is held to rules that refuse %s", async (_, spoil) => {
    const document = JSON.parse(JSON.stringify(write()));
    spoil(document);
    expect((await validate(document)).valid).toBe(false);
  });

  it("names every operation once", () => {
    const names = Object.values(write().paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("leads to no schema that is not there", () => {
    const text = JSON.stringify(write());
    const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(write().components.schemas)).toEqual(expect.arrayContaining(named));
  });

  it("takes the fields of a request from the schema that reads it, with their names on the form", () => {
    const { AuditRequest } = write("zh").components.schemas;
    expect(AuditRequest.properties?.claimDate).toEqual({ type: "string", format: "date", title: "宣称日期" });
    expect(AuditRequest.properties?.tests?.items?.properties?.samples?.items?.properties?.unit).toEqual({
      type: "string",
      enum: ["g", "mg", "kg"],
    });
    expect(AuditRequest.additionalProperties).toBe(false);
  });

  it("says in one sentence what each refusal means", () => {
    const gone = write().paths["/r/{key}"]?.get?.responses["410"];
    expect(gone?.description).toContain("withdrawn by the person who published it");
    expect(write("zh").paths["/r/{key}"]?.get?.responses["410"]?.description).toContain("撤回");
  });
});

function drop(document: object, ...way: (string | number)[]): void {
  const last = way.pop() ?? "";
  const at = way.reduce((value: unknown, step) => (value as Record<string | number, unknown>)[step], document);
  delete (at as Record<string | number, unknown>)[last];
}
