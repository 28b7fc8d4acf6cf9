import type { FormValues } from "./types";

export interface Example {
  /** In `/?example=1`. */
  number: number;
  title: { en: string; zh: string };
  about: { en: string; zh: string };
  values: FormValues;
}

/** Worked examples. The disputes are of a kind that has been in the press; products, makers and figures are invented. */
export const EXAMPLES: Example[] = [
  {
    number: 1,
    title: { en: "“First mass-produced solid-state”", zh: "“全球首款量产固态”" },
    about: { en: "A saloon, a superlative, no test", zh: "一辆轿车，一个“首款”，没有试验" },
    values: {
      text: [
        "Orders open today for the Halden Vela, the world's first mass-produced saloon with a solid-state battery. One charge carries it 1,000 km, at 360 Wh/kg.",
        "Unlike ordinary liquid batteries, the Vela's pack passes the nail test without a flame. From 2029 we will build all-solid-state cells in a plant of our own.",
      ].join("\n\n"),
      product: "Halden Vela",
      maker: "Halden Motors",
      claimDate: "2026-10-12",
      rulebook: "gbt-ssb-1-draft-2025",
    },
  },
  {
    number: 2,
    title: { en: "“半固态，5% 液态”", zh: "“半固态，5% 液态”" },
    about: { en: "A hatchback that says what it is, in Chinese", zh: "一辆把话说清楚的两厢车" },
    values: {
      text: "青岚 C4 今日上市，全系搭载半固态电池，电解液含量仅为5%，能量密度达到 230 Wh/kg。\n与全固态电池相比，半固态电池成本更低。我们计划于2028年推出固态电池车型。",
      product: "青岚 C4",
      maker: "青岚汽车",
      claimDate: "2026-09-18",
      rulebook: "gbt-ssb-1-draft-2025",
    },
  },
  {
    number: 3,
    title: { en: "All-solid-state with a lab report", zh: "附试验报告的“全固态”" },
    about: { en: "Two samples on a coarse balance", zh: "两个样品，一台较粗的天平" },
    values: {
      text: "The Korund K-20 cell is an all-solid-state battery with a sulfide electrolyte. It contains no liquid electrolyte and reaches 400 Wh/kg.",
      product: "Korund K-20",
      maker: "Korund Energy",
      claimDate: "2026-08-30",
      rulebook: "gbt-ssb-1-draft-2025",
      "test.product": "Korund K-20",
      "test.laboratory": "Nordhafen Cell Laboratory",
      "test.reportNumber": "NCL-2026-0317",
      "test.sampledBy": "maker",
      "test.temperatureC": "120",
      "test.durationH": "6",
      "test.vacuum": "yes",
      "test.balanceAccuracyG": "0.1",
      "test.visibleLiquid": "no",
      "test.unit": "g",
      "samples.0.id": "K20-1",
      "samples.0.before": "62.4",
      "samples.0.after": "62.1",
      "samples.1.id": "K20-2",
      "samples.1.before": "62.5",
      "samples.1.after": "62.2",
    },
  },
];

/** The values of `?example=2`; undefined for anything else. */
export function findExample(number: string | null | undefined): Example | undefined {
  return EXAMPLES.find((example) => String(example.number) === number);
}
