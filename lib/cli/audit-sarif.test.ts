import { describe, expect, it } from "vitest";
import { auditCommand } from "./support/run-audit";

const { save, run } = auditCommand();
const text = "Aster news.\nOur Aster 3 uses a solid-state battery.\n";
const quote = "solid-state battery";

const locationOf = (stdout: string) => JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation;

describe("npm run audit -- --format sarif", { timeout: 60_000 }, () => {
  it("points at the words in the file, which its offsets cut out of it", async () => {
    const file = save("brochure.txt", text);
    const { code, stdout, stderr } = await run([file, "--format", "sarif"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { artifactLocation, region } = locationOf(stdout);
    expect(artifactLocation.uri).toContain("brochure.txt");
    expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe(quote);
    expect(region).toMatchObject({ startLine: 2, startColumn: (text.split("\n")[1]?.indexOf(quote) as number) + 1 });
  });

  it("gives lines and columns alone where the file's line ends are others", async () => {
    const { stdout } = await run(["-", "--format", "sarif"], text.replaceAll("\n", "\r\n"));
    const { artifactLocation, region } = locationOf(stdout);
    expect(artifactLocation.uri).toBe("stdin:");
    expect(region.startLine).toBe(2);
    expect(region).not.toHaveProperty("charOffset");
  });

  it("names the file alone where it has a layout of its own", async () => {
    const { stdout } = await run([save("page.html", `<!doctype html><p>${text}</p>`), "--format", "sarif"]);
    expect(locationOf(stdout)).toEqual({ artifactLocation: { uri: expect.stringContaining("page.html"), index: 0 } });
  });

  it("speaks Chinese where it is asked to", async () => {
    const { stdout } = await run(["-", "--format", "sarif", "--lang", "zh"], text);
    expect(JSON.parse(stdout).runs[0]).toMatchObject({ language: "zh-CN" });
    expect(JSON.parse(stdout).runs[0].results[0].message.text).toMatch(/\p{Script=Han}/u);
  });

  it("is for one text, and says so", async () => {
    const { code, stdout, stderr } = await run(["--jsonl", "-", "--format", "sarif"], "{}\n");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("--format sarif is for one text; --jsonl prints one line of JSON a report.\n");
  });
});
