import { describe, expect, test } from "vitest";
import { readAsserted } from "./read-asserted.fixture";

/** Whose the last battery of a text is. */
const ownerOf = (text: string) => readAsserted(text).mentions.at(-1)?.subject ?? null;
const HERE = "A semi-solid-state battery is at hand.";
const BLOCK = "Paint and seats are new.";

describe("a marked heading governs until the next of its rank", () => {
  test.each([
    ["#", "MG9"],
    ["###", "MG9"],
    ["######", "MG9"],
    ["#######", null],
  ])("%s MG9: %s", (marks, owner) => expect(ownerOf(`${marks} MG9\n\n${BLOCK}\n\n${HERE}`)).toBe(owner));

  test.each([
    ["# MG9", "# Outlook", null],
    ["## MG9", "# Outlook", null],
    ["## MG9", "### Outlook", "MG9"],
    ["# MG9", "# ET7", "ET7"],
    ["# MG9", "## ET7", "ET7"],
    ["# MG9", "## MG9 and ET7", null],
    ["<h2>MG9</h2>", "<h2>Outlook</h2>", null],
    ["<h2>MG9</h2>", "<h3>Outlook</h3>", "MG9"],
    ['<h3 id="x">MG9</h3>', "<h2>Outlook</h2>", null],
  ])("%s, then %s: %s", (first, second, owner) => {
    expect(ownerOf(`${first}\n\n${BLOCK}\n\n${second}\n\n${BLOCK}\n\n${HERE}`)).toBe(owner);
  });

  test.each([
    ["# MG9 and ET7", null],
    ["# MG9: all of the MG9", "MG9"],
    ["# Unlike the MG9", null],
    ["# CATL", null],
    ["#MG9", null],
    ["<h2>MG9</h2>", "MG9"],
    ['<h2 class="big">MG9</h2>', "MG9"],
    ["<h7>MG9</h7>", null],
    ["<p>MG9</p>", null],
  ])("%s: %s", (heading, owner) => expect(ownerOf(`${heading}\n\n${BLOCK}\n\n${HERE}`)).toBe(owner));

  test("a product named in the sentence itself goes before the heading", () => {
    expect(ownerOf("# MG9\n\nThe ET7 has a semi-solid-state battery.")).toBe("ET7");
  });

  test("where sentences were passed over, one of them may have been a heading", () => {
    const between = (count: number) => `${"Rain fell on the hills all day long. ".repeat(count)}\n\n`;
    const text = (count: number) => `# MG9\n\nA semi-solid-state battery is in it.\n\n${between(count)}${HERE}`;
    expect(ownerOf(text(3))).toBe("MG9");
    expect(ownerOf(text(60))).toBeNull();
  });
});

describe("a line with nothing but a name governs the block below it", () => {
  test.each([
    ["MG9", "MG9"],
    ["**MG9**", "MG9"],
    ["1. MG9:", "MG9"],
    ["- MG9", "MG9"],
    ["Model: MG9", "MG9"],
    ["The MG9", "MG9"],
    ["MG9 sedan", "MG9"],
    ["MG9 news", null],
    ["News of the MG9", null],
    ["MG9, ET7", null],
  ])("%s: %s", (label, owner) => {
    expect(ownerOf(`${label}\n${HERE}`)).toBe(owner);
    expect(ownerOf(`${BLOCK}\n\n${label}\n\n${HERE}`)).toBe(owner);
  });

  test.each([
    [79, "MG9"],
    [80, "MG9"],
    [81, null],
  ])("of %i characters: %s", (length, owner) => {
    expect(ownerOf(`MG9${"·".repeat(length - 3)}\n\n${HERE}`)).toBe(owner);
  });

  test("the block ends at a blank line, and at a short line that may name another product", () => {
    expect(ownerOf(`MG9\n- ${BLOCK}\n- ${HERE}`)).toBe("MG9");
    expect(ownerOf(`MG9\n${BLOCK}\n\n${HERE}`)).toBeNull();
    expect(ownerOf(`MG9\n- Battery at hand\n- ${HERE}`)).toBe("MG9");
    expect(ownerOf(`MG9\n- Sunny day\n- ${HERE}`)).toBeNull();
    expect(ownerOf(`MG9\n- Colour: red\n- ${HERE}`)).toBe("MG9");
    expect(ownerOf(`MG9\n- Red all over.\n- ${HERE}`)).toBe("MG9");
  });

  test("a label within a marked section goes before its heading, and the heading holds again after it", () => {
    expect(ownerOf(`# MG9\n\nET7\n${HERE}`)).toBe("ET7");
    expect(ownerOf(`# MG9\n\nET7\n${BLOCK}\n\n${HERE}`)).toBe("MG9");
    expect(ownerOf(`ET7\n# MG9\n${HERE}`)).toBe("MG9");
  });

  test("what stands below a label is said of it", () => {
    const contexts = (text: string) =>
      readAsserted(text, undefined, ["generic", "generic"]).mentions.map(({ context }) => context);
    expect(contexts("MG9\nSemi-solid-state battery")).toEqual(["asserted"]);
    expect(contexts("News\nSemi-solid-state battery")).toEqual(["generic"]);
    expect(contexts("MG9\n- Semi-solid-state battery\n- Semi-solid-state cells")).toEqual(["asserted", "generic"]);
  });
});
