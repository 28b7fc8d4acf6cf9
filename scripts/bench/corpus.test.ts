import { describe, expect, it } from "vitest";
import { DENSE, describeCorpus, MIXED, makeCorpus } from "./corpus";
import { lexiconTerms, termRegExp } from "./lexicon-peers";

const mixed = makeCorpus({ ...MIXED, bytes: 400_000 });

describe("makeCorpus", () => {
  it("gives the same documents for a seed, others for another", () => {
    expect(makeCorpus({ ...MIXED, bytes: 20_000 })).toEqual(makeCorpus({ ...MIXED, bytes: 20_000 }));
    expect(makeCorpus({ ...MIXED, bytes: 20_000, seed: 9 })).not.toEqual(makeCorpus({ ...MIXED, bytes: 20_000 }));
  });

  it("is as large as asked, in documents of mixed length, without holes", () => {
    const bytes = mixed.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeGreaterThanOrEqual(400_000);
    expect(Math.max(...mixed.map((text) => text.length))).toBeGreaterThan(10_000);
    expect(Math.min(...mixed.map((text) => text.length))).toBeLessThan(2_500);
    expect(mixed.join("")).not.toMatch(/[{}]/);
  });

  it("is about 30 % Chinese, with terms in some of its documents and none in others", () => {
    const regExp = termRegExp(lexiconTerms());
    const { chineseShare, termsPer1000Characters } = describeCorpus(mixed, regExp);
    expect(chineseShare).toBeGreaterThan(0.25);
    expect(chineseShare).toBeLessThan(0.35);
    const silent = mixed.filter((text) => text.match(regExp) === null);
    expect(silent.length).toBeGreaterThan(mixed.length / 4);
    expect(silent.length).toBeLessThan((3 * mixed.length) / 4);
    const dense = describeCorpus(makeCorpus({ ...DENSE, bytes: 100_000 }), regExp);
    expect(dense.termsPer1000Characters).toBeGreaterThan(3 * termsPer1000Characters);
  });
});
