import { describe, expect, test } from "vitest";
import { read } from "../properties/support/read";

const cited = (text: string) => read(text).facts.filter(({ kind }) => kind === "cited_evidence");
const OURS = "Our shop has a solid-state battery";

describe("who is said to have tested", () => {
  test.each([
    [`${OURS}, tested by Aster Labs.`, "Aster Labs", "tested by Aster Labs"],
    [
      `${OURS}, tested by Aster Institute for Silicate Research of Bonn on Monday.`,
      "Aster Institute for Silicate Research of Bonn",
      "tested by Aster Institute for Silicate Research of Bonn",
    ],
    [`${OURS}, tested by the TÜV SÜD.`, "TÜV SÜD", "tested by the TÜV SÜD"],
    [`${OURS}. TÜV SÜD tested it.`, "TÜV SÜD", "TÜV SÜD tested"],
    [`${OURS}. Independent tests by TÜV SÜD confirm it.`, "TÜV SÜD", "Independent tests by TÜV SÜD"],
    [`${OURS}. Independent tests confirm it.`, "none-named", "Independent tests confirm"],
    [`${OURS}, certified by TÜV SÜD and Aster Labs.`, "TÜV SÜD", "certified by TÜV SÜD"],
    ["固态电池经国家机动车检验中心检测。", "国家机动车检验中心", "国家机动车检验中心检测"],
  ])("%s", (text, value, quote) => expect(cited(text)).toMatchObject([{ value, quote }]));

  test.each([
    `${OURS}, tested by our Aster Labs.`,
    `${OURS}, tested by aster labs.`,
    `${OURS}, tested by us.`,
    `${OURS}, tested by (Aster Labs).`,
    `${OURS} next to TÜV SÜD.`,
    "固态电池经中心检测。",
    "固态电池经某中心检测。",
    "固态电池由星辰检测。",
    "固态电池经传统电池检验中心检测。",
  ])("%s: nobody", (text) => expect(cited(text)).toEqual([]));

  test("of two sentences each is told", () => {
    const both = cited(`${OURS}, tested by Aster Labs. It was also tested by Boreal Labs.`);
    expect(both.map(({ value }) => value)).toEqual(["Aster Labs", "Boreal Labs"]);
  });
});

describe("number and date of the report", () => {
  const reportOf = (said: string) => cited(`${OURS}, tested by Aster Labs${said}`)[0]?.report;

  test.each([
    [" (report no. A-7/118).", { number: "A-7/118" }],
    [", report no.: (A.7).", { number: "A.7" }],
    [", report number #7.", { number: "7" }],
    [", report no. 7-.", { number: "7" }],
    [". Report no. 7.", { number: "7" }],
    [" on 2026-03-14.", { date: "2026-03-14" }],
    [" on 2026/3/14.", { date: "2026/3/14" }],
    [" on 1999-12-01.", { date: "1999-12-01" }],
    [" in March 2026.", { date: "March 2026" }],
    [" on 14 March 2026.", { date: "14 March 2026" }],
    [" on March 14, 2026.", { date: "March 14, 2026" }],
    [" on 14 March 2026, report no. 7.", { number: "7", date: "14 March 2026" }],
  ])("%s", (said, report) => expect(reportOf(said)).toEqual(report));

  test.each([
    ".\n\nReport no. 7.",
    ", report no. unknown.",
    " on 1026-03-14.",
    " on 2026-03-145.",
    " on 12026-03-14.",
    " in March.",
    " in March 20265.",
    " in 2026.",
  ])("%s: none", (said) => expect(reportOf(said)).toBeUndefined());

  test("in Chinese", () => {
    const dates = ["2026年3月14日", "2026年3月"].map(
      (date) => cited(`固态电池经国家机动车检验中心检测，${date}。`)[0]?.report,
    );
    expect(dates).toEqual([{ date: "2026年3月14日" }, { date: "2026年3月" }]);
  });
});

describe("what the electrolyte and the ion are", () => {
  const told = (text: string) =>
    read(text)
      .facts.filter(({ kind }) => kind === "electrolyte" || kind === "ion")
      .map(({ value, quote }) => [value, quote]);

  test.each([
    [`${OURS} with a garnet electrolyte.`, [["oxide", "garnet"]]],
    [`${OURS} with a separator of fine white garnet.`, [["oxide", "garnet"]]],
    [`${OURS} with a separator of fine white and heavy old garnet.`, []],
    ["The garnet of the ring and the battery.", []],
    ["<b>Semi-solid</b> lithium-ion battery", [["lithium", "lithium-ion"]]],
    ["Semi-solid, lithium-ion", []],
    [`${OURS} with a lithium anode.`, [["lithium", "lithium anode"]]],
    [`${OURS} beside a shelf of sodium salts.`, []],
  ])("%s", (text, facts) => expect(told(text)).toEqual(facts));
});
