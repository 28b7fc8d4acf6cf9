import { describe, expect, it } from "vitest";
import { chooseLocale } from "./choose-locale";

describe("chooseLocale", () => {
  it.each([
    [{ lang: "zh", acceptLanguage: "en" }, "zh"],
    [{ lang: "zh-CN" }, "zh"],
    [{ lang: "fr", acceptLanguage: "zh" }, "zh"],
    [{ acceptLanguage: "zh-TW,zh;q=0.9,en;q=0.1" }, "zh"],
    [{ acceptLanguage: "zh;q=0.1, en;q=0.9" }, "en"],
    [{ acceptLanguage: "fr-FR, ja;q=0.5" }, "en"],
    [{ acceptLanguage: "de, zh-Hans;q=0.2" }, "zh"],
    [{ lang: null, acceptLanguage: null }, "en"],
    [{ lang: "", acceptLanguage: ";;;q=" }, "en"],
  ] as const)("%j → %s", (request, locale) => {
    expect(chooseLocale(request)).toBe(locale);
  });
});
