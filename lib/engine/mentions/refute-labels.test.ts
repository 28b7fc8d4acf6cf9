import { describe, expect, test } from "vitest";
import { read } from "../properties/support/read";

/** Whether the first type of a text is taken for a label that somebody else uses. */
const isRefuted = (text: string) => read(text).mentions[0]?.context === "attributed";

describe("a label in quotes that the text sets right is somebody else's", () => {
  test.each([
    ['The "solid-state battery" of the MG9 is delivered. It has a semi-solid battery.', true],
    ['The "solid-state battery" of the MG9 has a semi-solid battery inside.', true],
    ["The «solid-state battery» of the MG9 is delivered. It has a semi-solid battery.", true],
    ["The solid-state battery of the MG9 is delivered. It has a semi-solid battery.", false],
    ['The "solid-state battery of the MG9 is delivered. It has a semi-solid battery.', false],
    ['The "solid-state battery" of the MG9 is delivered. It has a solid-state battery.', false],
    ['The "solid-state battery" of the MG9 is delivered. Rain fell. It has a semi-solid battery.', false],
    ['The "solid-state battery" of the MG9 is delivered. It has a "semi-solid battery".', false],
    ['The "solid-state battery" of the MG9 is delivered. It has no semi-solid battery.', false],
    ['The "semi-solid battery" of the MG9 is delivered. It has a liquid battery.', false],
    ['Our "solid-state battery" is delivered in the MG9. It has a semi-solid battery.', false],
    ['The "solid-state battery" of the MG9 is delivered.', false],
  ])("%s %s", (text, refuted) => expect(isRefuted(text)).toBe(refuted));

  test.each([
    ["“第一代固态电池”已交付，MG9 搭载半固态电池。", true],
    ["第一代固态电池已交付，MG9 搭载半固态电池。", false],
  ])("%s %s", (text, refuted) => expect(isRefuted(text)).toBe(refuted));
});
