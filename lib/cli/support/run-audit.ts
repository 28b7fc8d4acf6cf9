import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const { ensureAuditProgram, ensureExtractProgram } = await import(path.join(root, "scripts/setup.mjs"));

/** The real command in a process of its own, and a folder for the files it reads. Called once in a test file. */
export function auditCommand() {
  let folder = "";
  beforeAll(async () => {
    await ensureAuditProgram();
    await ensureExtractProgram();
    folder = mkdtempSync(path.join(tmpdir(), "audit-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    root,
    /** Where no file was saved under this name. */
    at: (name: string): string => path.join(folder, name),
    save(name: string, content: string | Uint8Array): string {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    run,
  };
}

/** `input` is what stands on its standard input. */
function run(args: string[], input: string | Uint8Array = "") {
  const child = spawn(process.execPath, [path.join(root, "scripts/audit.mjs"), ...args], { cwd: root });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}
