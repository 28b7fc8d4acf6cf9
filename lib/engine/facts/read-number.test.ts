import { describe, expect, test } from "vitest";
import { normalize } from "../text";
import { readChineseNumber, readChineseShare } from "./read-chinese-number";
import { readNumber } from "./read-number";

const THOUSANDS: Record<string, string> = { en: ",", zh: ",", de: ". ", fr: " " };
const number = (text: string, lang = "en") =>
  readNumber(normalize(text).folded, 0, { thousands: THOUSANDS[lang] ?? "" });

describe("readNumber", () => {
  test.each([
    ["5", "en", "5"],
    ["0.50", "en", "0.50"],
    ["1,000", "en", "1000"],
    ["1,000", "de", "1.000"],
    ["1.000", "de", "1000"],
    ["1.000", "en", "1.000"],
    ["0,5", "de", "0.5"],
    ["0,5", "en", "0.5"],
    ["0,500", "en", "0.500"],
    ["1,234,567", "en", "1234567"],
    ["1,234.5", "en", "1234.5"],
    ["1.234,5", "de", "1234.5"],
    ["1 000", "fr", "1000"],
    ["１２．５", "zh", "12.5"],
    ["１，０００", "zh", "1000"],
  ])("%s in %s is %s", (text, lang, decimal) => {
    expect(number(text, lang)?.decimal).toBe(decimal);
  });

  test("two numbers side by side stay two, where blanks group no thousands", () => {
    expect(number("1 000", "en")).toEqual({ decimal: "1", end: 1 });
    expect(number("2025 400", "fr")).toEqual({ decimal: "2025", end: 4 });
  });

  test.each(["1.2.3", "12,34,567", "1,23,4", "1234567890123"])("%s is no quantity", (text) => {
    expect(number(text)).toBeNull();
  });

  test("a stop or comma at the end belongs to the sentence", () => {
    expect(number("5. Then")).toEqual({ decimal: "5", end: 1 });
    expect(number("5, then")).toEqual({ decimal: "5", end: 1 });
  });
});

describe("Chinese numerals", () => {
  test.each([
    ["五", "5"],
    ["十", "10"],
    ["十五", "15"],
    ["二十五", "25"],
    ["一百", "100"],
    ["一百零五", "105"],
    ["零点五", "0.5"],
  ])("%s is %s", (text, decimal) => {
    expect(readChineseNumber(text)).toBe(decimal);
  });
  test.each(["", "点五", "五五", "三点", "一点二点三"])("%s is none", (text) => {
    expect(readChineseNumber(text)).toBeNull();
  });
  test.each([
    ["百分之五", "5"],
    ["百分之零点五", "0.5"],
    ["二十分之一", "5"],
    ["五分之一", "20"],
  ])("%s is %s percent", (text, decimal) => {
    expect(readChineseShare(text, text.indexOf("分之"))?.decimal).toBe(decimal);
  });
  test.each(["三分之一", "百分之", "分之一", "零分之一"])("%s is no exact share", (text) => {
    expect(readChineseShare(text, text.indexOf("分之"))).toBeNull();
  });
});
