import { describe, expect, it } from "vitest";
import { makeTemplate } from "@/lib/intake/tables/make-template";
import { auditCommand } from "./support/run-audit";

const { save, run } = auditCommand();
const text = "Our Aster 3 uses a solid-state battery.\n";
const oneLine = /^[^\n]+\n$/;
const table = "Drying temperature;120 °C\nVacuum;yes\nid;before;after\nA1;200,00;190,00\n";

describe("test data from a file", { timeout: 60_000 }, () => {
  it("is asked about in one line that says how to answer, and read once it is answered", async () => {
    const args = ["--test", save("a.csv", table), save("a.txt", text)];
    const asked = await run(args);
    expect(asked).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(oneLine) });
    expect(asked.stderr).toContain("In which unit".toLowerCase());
    expect(asked.stderr).toContain("--answer massUnit=g, --answer massUnit=mg");
    const read = await run(["--answer", "massUnit=g", ...args]);
    expect(read).toMatchObject({ code: 0, stderr: "" });
    const [test] = JSON.parse(read.stdout).tests;
    expect(test.samples).toMatchObject([
      { id: "A1", before: "200.00", after: "190.00", lossPct: expect.stringMatching(/^5/) },
    ]);
    expect(JSON.stringify(test)).toMatch(/"source":\{"file":"a\.csv","range":"A3:C4","sha256":"[0-9a-f]{64}"\}/);
  });

  it("is known by its content: a workbook under another name, and what is no table", async () => {
    const workbook = save("b.json", await makeTemplate("en", "xlsx"));
    const blank = await run(["--test", workbook, save("b.txt", text)]);
    expect(blank).toMatchObject({ code: 2, stderr: expect.stringMatching(oneLine) });
    expect(blank.stderr).toContain("no row with masses");
    const pdf = await run(["--test", save("c.csv", "%PDF-1.7"), save("c.txt", text)]);
    expect(pdf).toMatchObject({ code: 2, stderr: expect.stringContaining("is a PDF file") });
  });

  it("tells on standard error which rows were left out", async () => {
    const footer = save("d.csv", `${table.replaceAll(";before;after", ";before (g);after (g)")}Mean;200,00;190,00\n`);
    const read = await run(["--test", footer, save("d.txt", text)]);
    expect(read.code).toBe(0);
    expect(read.stderr).toContain("row 5 (Mean 200,00 190,00)");
  });

  it("refuses an answer that is no pair", async () => {
    expect(await run(["--answer", "g", save("e.txt", text)])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("KEY=VALUE"),
    });
  });
});
