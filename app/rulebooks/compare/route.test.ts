import { describe, expect, it } from "vitest";
import { GET } from "./route";

const ask = (query: string) => GET(new Request(`http://touchstone.example/rulebooks/compare${query}`));
const chosenIn = (html: string) => [...html.matchAll(/<option value="([^"]+)" selected=""/g)].map(([, id]) => id);

describe("two rulebooks side by side", () => {
  it.each([
    ["?lang=en", ["gbt-ssb-1-draft-2025", "tcsae-434-2025"]],
    ["?a=tcsae-434-2025", ["tcsae-434-2025", "gbt-ssb-1-draft-2025"]],
    ["?b=gbt-ssb-1-draft-2025", ["tcsae-434-2025", "gbt-ssb-1-draft-2025"]],
    ["?b=gbt-48093.1-2026", ["gbt-ssb-1-draft-2025", "gbt-48093.1-2026"]],
    ["?a=gbt-48093.1-2026&b=tcsae-434-2025", ["gbt-48093.1-2026", "tcsae-434-2025"]],
    ["?a=&b=", ["gbt-ssb-1-draft-2025", "tcsae-434-2025"]],
  ])("are those that the address names, or the first that it leaves: %s", async (query, ids) => {
    const response = await ask(query);
    expect(response.status).toBe(200);
    expect(chosenIn(await response.text())).toEqual(ids);
  });

  it("are named in the title, so that a tab or a bookmark tells which they are", async () => {
    const html = await (await ask("?a=tcsae-434-2025&b=gbt-48093.1-2026&lang=en")).text();
    expect(html).toContain(
      "<title>T/CSAE 434-2025 · GB/T 48093.1-2026 · Two rulebooks side by side · Touchstone</title>",
    );
  });

  it("can be chosen anew without a script", async () => {
    expect((await ask("")).headers.get("content-security-policy")).toContain("form-action 'self'");
  });

  it.each([
    ["?a=iso-1&lang=en", "There is no rulebook of this id. Choose one of: gbt-ssb-1-draft-2025"],
    ["?b=iso-1&lang=zh", "没有此编号的规则。请从以下编号中选择：gbt-ssb-1-draft-2025"],
    ["?a=gbt-43568-2026&lang=en", "Contested and probably wrong"],
    ["?b=gbt-43568-2026&lang=zh", "存在争议，且很可能有误"],
  ])("are refused where one is unknown or contested, with what is to be said of it: %s", async (query, says) => {
    const response = await ask(query);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(says);
  });
});
