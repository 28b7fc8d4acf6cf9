import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditCommand } from "./support/run-audit";

const { root, save, run } = auditCommand();
const text = "Our Aster 3 uses a solid-state battery.\n";
const near = {
  temperatureC: "120",
  vacuum: true,
  expandedUncertaintyPct: "0.05",
  samples: [{ id: "1", before: "100.00", after: "99.53", unit: "g" }],
};
const oneLine = /^[^\n]+\n$/;

describe("what an audit is decided by", { timeout: 60_000 }, () => {
  it("is the rule that is chosen, named with the verdict and part of the input's digest", async () => {
    const given = ["--test", save("near.json", JSON.stringify(near))];
    const [usual, simple, named, coin] = await Promise.all(
      [
        [],
        ["--decision-rule", "simple-acceptance"],
        ["--decision-rule", "four-outcome"],
        ["--decision-rule", "coin"],
      ].map((rule) => run([...given, ...rule, save(`r${rule[1] ?? ""}.txt`, text)])),
    );
    const [byUsual, bySimple] = [usual, simple].map((made) => JSON.parse(made?.stdout ?? ""));
    expect(byUsual).toMatchObject({ decisionRule: "four-outcome", overall: { outcome: "undecided" } });
    expect(bySimple).toMatchObject({ decisionRule: "simple-acceptance", overall: { outcome: "supported" } });
    expect(bySimple.overall.say.en).toContain("decision rule: simple acceptance");
    expect(bySimple.inputDigest).not.toBe(byUsual.inputDigest);
    expect(named?.stdout).toBe(usual?.stdout);
    expect(coin).toMatchObject({ code: 2, stderr: expect.stringMatching(oneLine) });
  });

  it("is one's own rulebook, from a file or in a line, and the report names the file's digest", async () => {
    const own = path.join(root, "public/own-rulebook.example.json");
    const line = JSON.stringify({ text, rulebook: JSON.parse(readFileSync(own, "utf8")) });
    const [byFile, byLine] = await Promise.all([
      run(["--rulebook", own, save("own.txt", text)]),
      run(["--jsonl", save("own.jsonl", `${line}\n`)]),
    ]);
    expect(byLine.stdout).toBe(byFile.stdout);
    const { rulebook, claims } = JSON.parse(byFile.stdout);
    expect(rulebook).toMatchObject({ id: "my-rulebook", status: "own", facts: { limitPpm: 3_000, operator: "<=" } });
    expect(claims[0].say.en).toContain(rulebook.fileDigest.slice(0, 16));
    expect(claims[0].flips.map((flip: { inUse: boolean }) => flip.inUse)).toEqual([true, false, false, false]);
  });

  it("comes whole in an exported bundle, which gives the same result again", async () => {
    const made = JSON.parse((await run(["--test", save("b.json", JSON.stringify(near)), save("b.txt", text)])).stdout);
    const { engineVersion, lexicon, rulebook, inputDigest, resultDigest } = made;
    const madeBy = { engineVersion, lexicon, rulebook: { id: rulebook.id, digest: rulebook.digest } };
    const bundle = { bundleVersion: 1, text, tests: [near], rulebook: rulebook.id, madeBy, inputDigest, resultDigest };
    const older = { ...bundle, madeBy: { ...madeBy, engineVersion: "0.9.0" }, resultDigest: "0".repeat(64) };
    const [again, other, altered, mixed] = await Promise.all([
      run([save("bundle.json", JSON.stringify(bundle))]),
      run([save("older.json", JSON.stringify(older))]),
      run([save("altered.json", JSON.stringify({ ...bundle, text: `${text} ` }))]),
      run(["--product", "X", save("mixed.json", JSON.stringify(bundle))]),
    ]);
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`the same result as in the bundle, ${resultDigest}`),
    });
    expect(JSON.parse(again.stdout).resultDigest).toBe(resultDigest);
    expect(other).toMatchObject({ code: 0, stderr: expect.stringContaining("because of the engine (0.9.0 then)") });
    expect(altered).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(oneLine) });
    expect(mixed).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("leave out --product") });
  });
});
