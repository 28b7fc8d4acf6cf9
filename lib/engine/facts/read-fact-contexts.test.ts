import { describe, expect, test } from "vitest";
import { read } from "../properties/support/read";

/** The context of the first fact that tells of liquid. */
const contextOf = (text: string) =>
  read(text).facts.find(({ kind }) => kind === "liquid_content_pct" || kind === "liquid_statement")?.context;
const OURS = "The MG9 has a solid-state battery today.";
const SHOP = "Our shop has a solid-state battery.";
const LIQUID = "5 % liquid electrolyte";

describe("a fact without a cue of its own is asserted where it tells more of an asserted mention", () => {
  test.each([
    ["in its sentence, behind it", `The MG9 has a solid-state battery today with ${LIQUID}.`, "asserted"],
    ["in its sentence, before it", `With ${LIQUID} the MG9 has a solid-state battery today.`, "asserted"],
    [
      "of the last before it",
      `The MG9 has a solid-state battery today, unlike a liquid battery with ${LIQUID}.`,
      "comparison",
    ],
    ["of none that is at large", `Solid-state batteries in general are of ${LIQUID}.`, "generic"],
    ["in the next sentence, which points back", `${SHOP} Its fillings of ${LIQUID} are common.`, "asserted"],
    ["in the next sentence, which does not", `${SHOP} Fillings of ${LIQUID} are common.`, "generic"],
    ["in the next but one", `${SHOP} Rain fell. Its fillings of ${LIQUID} are common.`, "generic"],
    ["in another paragraph", `${SHOP} Rain fell.\n\nIts fillings of ${LIQUID} are common. Snow fell.`, "generic"],
  ])("%s", (_, text, context) => expect(contextOf(text)).toBe(context));

  test.each([
    ["含5%电解液的半固态电池已交付，固态电池将于明年交付。", "asserted"],
    ["固态电池将于明年交付，含5%电解液的半固态电池已交付。", "asserted"],
    ["半固态电池已交付，含5%电解液的固态电池将于明年交付。", "future"],
  ])("in Chinese what stands right before a type describes it: %s", (text, context) =>
    expect(contextOf(text)).toBe(context),
  );
});

describe("lines of a data sheet", () => {
  const NAME = "Our shop has a solid-state battery";
  const FILLED = "Filled with 5 % liquid electrolyte";
  const parts = (count: number) => Array.from({ length: count }, (_, i) => `Part ${"abcdefghij"[i]}`);
  const contextIn = (...lines: string[]) => contextOf(lines.join("\n"));

  test.each([
    [1, "asserted"],
    [7, "asserted"],
    [8, "asserted"],
    [9, "generic"],
  ])("tell of the one type that the sheet names %i lines off: %s", (far, context) => {
    expect(contextIn(NAME, ...parts(far - 1), FILLED)).toBe(context);
    expect(contextIn(FILLED, ...parts(far - 1), NAME)).toBe(context);
  });

  test("of two types they cannot be told, of one that is named twice they can", () => {
    expect(contextIn(NAME, "Our shop has a semi-solid battery", FILLED)).toBe("generic");
    expect(contextIn(NAME, NAME, FILLED)).toBe("asserted");
    expect(contextIn(NAME, "Lighter than a semi-solid battery", FILLED)).toBe("asserted");
    expect(contextIn("Solid-state battery at large", "Part a", FILLED)).toBe("generic");
  });
});

describe("liquid that is another's or supposed is not asserted", () => {
  test.each([
    [`${OURS} Conventional cells contain ${LIQUID}.`, "comparison"],
    [`${OURS} Its cells contain ${LIQUID}.`, "asserted"],
    [`${OURS} Its cells contain ${LIQUID}, and conventional ones are heavy.`, "asserted"],
    [`${OURS} Its cells contain ${LIQUID} found in others.`, "comparison"],
    [`${OURS} If it contained ${LIQUID}, it would be heavy.`, "generic"],
    [`${OURS} If you ask us, it contains ${LIQUID}.`, "asserted"],
    [`${OURS} It contains ${LIQUID} if you look.`, "asserted"],
    [`${OURS} Conventional cells contain no liquid electrolyte of that kind; ours contain ${LIQUID}.`, "asserted"],
  ])("%s", (text, context) => {
    const told = read(text).facts.filter(({ value }) => value === 5);
    expect(told.map((fact) => fact.context)).toEqual([context]);
  });

  test("an absence, and a figure of something else, may stand beside such words", () => {
    const contexts = (said: string) => read(`${OURS} ${said}`).facts.map(({ context }) => context);
    expect(contexts("It contains no liquid electrolyte, as found in conventional cells.")).toContain("asserted");
    expect(contexts("It contains 300 Wh/kg, conventional cells do not.")).toEqual(["asserted"]);
  });
});

test("a standard, a tax or a market decides of a fact as of a type", () => {
  expect(contextOf(`${SHOP} Under the standard it contains ${LIQUID}.`)).toBe("generic");
  expect(contextOf(`${SHOP} It contains ${LIQUID}.`)).toBe("asserted");
});
