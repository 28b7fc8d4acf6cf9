import { describe, expect, test } from "vitest";
import { readAsserted } from "./read-asserted.fixture";

/** What speaks against the first claim of a text, or leaves it open, as the text spells it. */
function weigh(text: string) {
  const { claims, facts, mentions } = readAsserted(text);
  const [claim] = claims;
  if (!claim) throw new Error("There is no claim.");
  const { against, doubts } = claim;
  return {
    against: [
      ...against.facts.map((index) => facts[index]?.quote),
      ...against.mentions.map((index) => mentions[index]?.category),
    ],
    doubts: doubts.facts.map((index) => facts[index]?.quote),
  };
}

describe("what is weighed against a solid claim", () => {
  const text = (said: string) => `The MG9 has a solid-state battery. ${said}`;

  test.each([
    ["It contains 0.1 % liquid electrolyte.", ["0.1 % liquid electrolyte"], []],
    ["It contains 0 % liquid electrolyte.", [], []],
    ["It contains 0–5 % liquid electrolyte.", [], ["0–5 % liquid electrolyte"]],
    ["It contains 1–5 % liquid electrolyte.", ["1–5 % liquid electrolyte"], []],
    ["It contains less than 5 % liquid electrolyte.", [], ["less than 5 % liquid electrolyte"]],
    ["It contains some liquid electrolyte.", ["some liquid electrolyte"], []],
    ["It contains a gel electrolyte.", [], ["gel electrolyte"]],
    ["It contains no liquid electrolyte.", [], []],
    ["It stores 300 Wh/kg.", [], []],
    ["It keeps 80 % of its capacity after 900 cycles.", [], []],
    ["It is of lithium-ion type with a sulfide electrolyte.", [], []],
    ["Does it contain 5 % liquid electrolyte?", [], []],
  ])("%s", (said, against, doubts) => expect(weigh(text(said))).toEqual({ against, doubts }));

  test("a fact is tied to the mentions next to it, before and behind", () => {
    expect(weigh(`${text("It contains 5 % liquid electrolyte.")} The MG9 has a solid-state battery.`).against).toEqual([
      "5 % liquid electrolyte",
    ]);
    const five = Array.from({ length: 5 }, () => "The MG9 has a solid-state battery.").join(" ");
    expect(weigh(`${five} It contains 5 % liquid electrolyte. ${five}`).against).toEqual(["5 % liquid electrolyte"]);
    expect(
      weigh(`${five} The ET7 has a semi-solid-state battery. It contains 5 % liquid electrolyte.`).against,
    ).toEqual([]);
  });

  test("another type of the same product speaks against it wherever the text says so", () => {
    const five = Array.from({ length: 5 }, () => "The MG9 has a solid-state battery.").join(" ");
    expect(weigh(`${five} The MG9 has a semi-solid-state battery. ${five}`).against).toEqual(["hybrid"]);
    expect(weigh(`${five} The MG9 has a solid-state battery. ${five}`).against).toEqual([]);
  });
});
