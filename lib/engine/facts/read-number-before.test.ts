import { describe, expect, test } from "vitest";
import { normalize } from "../text";
import { readNumberBefore } from "./read-number-before";

const LANGUAGES = {
  en: { thousands: "," },
  fr: { thousands: " " },
};
/** Reads back from the bar. */
function read(given: string, lang: keyof typeof LANGUAGES = "en") {
  const { folded } = normalize(given.replace("|", ""));
  const found = readNumberBefore(folded, given.indexOf("|"), LANGUAGES[lang]);
  return found && [folded.slice(found.start, found.end), found.decimal];
}

describe("the figure right before its unit", () => {
  test.each([
    ["about 900| cycles", "900", "900"],
    ["about 900 |cycles", "900", "900"],
    ["about 900-|cycle", "900", "900"],
    ["about 900+ |cycles", "900", "900"],
    ["1,200 |cycles", "1,200", "1200"],
    ["1.5 |h", "1.5", "1.5"],
    ["(900 |cycles", "900", "900"],
    ["in x.900 |cycles", "900", "900"],
    ["1.2万|次", "1.2万", "12000"],
    ["1.2 万 |次", "1.2 万", "12000"],
    ["0.5万|次", "0.5万", "5000"],
    ["0.00005万|次", "0.00005万", "0.5"],
    ["1.23456万|次", "1.23456万", "12345.6"],
    ["12万|次", "12万", "120000"],
    ["六|小时", "六", "6"],
    ["二十四 |小时", "二十四", "24"],
    ["零点五|小时", "零点五", "0.5"],
  ])("%s: %s", (text, quote, decimal) => expect(read(text)).toEqual([quote, decimal]));

  test.each(["cycles |", "|900 cycles", "900    and |cycles", "1.2.3 |h", "900, |cycles", "万|次", "点|次", ""])(
    "%s: none",
    (text) => expect(read(text.includes("|") ? text : "|")).toBeNull(),
  );

  test("a blank groups thousands where the language lets it", () => {
    expect(read("1 200 |cycles", "fr")).toEqual(["1 200", "1200"]);
    expect(read("1 200 |cycles", "en")).toEqual(["200", "200"]);
    expect(read("12 20 |cycles", "fr")).toEqual(["20", "20"]);
    expect(read("of 200 |cycles", "fr")).toEqual(["200", "200"]);
  });
});
