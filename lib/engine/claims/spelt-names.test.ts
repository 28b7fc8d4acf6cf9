import { describe, expect, it } from "vitest";
import { read } from "../properties/support/read";

const subjects = (text: string) => read(text).mentions.map(({ subject }) => subject);

describe("names by their letters", () => {
  it("takes a model in full-width letters for the same name", () => {
    expect(subjects("The MG4 has a semi-solid battery.")).toEqual(["MG4"]);
    expect(subjects("The ＭＧ４ has a semi-solid battery.")).toEqual(["MG4"]);
  });

  it("takes a maker whose name is a word, too, only where it is written as a name, in either width", () => {
    expect(subjects("MG has a semi-solid battery.")).toEqual(["MG"]);
    expect(subjects("ＭＧ has a semi-solid battery.")).toEqual(["MG"]);
    expect(subjects("Some 20 mg of a semi-solid battery.")).toEqual([undefined]);
  });

  it("says how the text spells it", () => {
    expect(read("The ＭＧ４ has a semi-solid battery.").subjects).toMatchObject([{ name: "MG4", matched: "ＭＧ４" }]);
  });

  it("takes a capitalised word behind an article for a name", () => {
    expect(subjects("The Borealis uses a semi-solid battery.")).toEqual(["Borealis"]);
  });

  it("takes no word for a name where all is in capitals", () => {
    expect(subjects("THE SCOOTER USES A SEMI-SOLID BATTERY.")).toEqual([undefined]);
  });

  it("still takes a word with a figure for one there", () => {
    expect(subjects("BOREALIS 5 USES A SEMI-SOLID BATTERY.")).toEqual(["BOREALIS 5"]);
  });
});
