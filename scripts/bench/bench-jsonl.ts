import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { MIXED, makeCorpus } from "./corpus";
import { type Measured, median, round } from "./measure";

const PASSAGES = 100_000;

/**
 * The command that audits a data set: passages a second with two workers, with one, and with one held to a single core,
 * where compiling and collecting find no second core either; its memory, and how soon it is ready.
 */
export async function benchJsonl(root: string): Promise<Measured[]> {
  const audit = path.join(root, "scripts/audit.mjs");
  const folder = mkdtempSync(path.join(os.tmpdir(), "touchstone-bench-"));
  const all = path.join(folder, "passages.jsonl");
  const one = path.join(folder, "one.jsonl");
  const passages = makePassages(PASSAGES);
  const write = (file: string, texts: string[]) =>
    writeFileSync(file, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
  write(all, passages);
  write(one, passages.slice(0, 1));
  const run = (file: string, workers: number, before: string[] = []) =>
    runAudit([...before, process.execPath, audit, "--jsonl", file, "--workers", String(workers)]);

  const starts: number[] = [];
  for (let round = 0; round < 7; round += 1) starts.push((await run(one, 1)).seconds);
  const held = canHoldToCore() ? await run(all, 1, ONE_CORE) : undefined;
  const double = await run(all, 2);
  const single = await run(all, 1);
  rmSync(folder, { recursive: true });
  return [
    {
      bench: "jsonl",
      unit: "passages/s with 2 workers",
      ours: round(PASSAGES / double.seconds),
      peers: {
        ...(held && { "1 core": round(PASSAGES / held.seconds) }),
        "1 worker": round(PASSAGES / single.seconds),
      },
      ratios: {
        ...(held && { "1 core": round(held.seconds / double.seconds) }),
        "1 worker": round(single.seconds / double.seconds),
      },
      passages: PASSAGES,
      cores: os.cpus().length,
      peakMegabytes: Math.max(single.peakMegabytes, double.peakMegabytes),
      firstAnswerMs: round(median(starts) * 1e3),
    },
  ];
}

/** Linux has the program; elsewhere the measure is left out. */
const ONE_CORE = ["taskset", "--cpu-list", "0"];
const canHoldToCore = () => spawnSync("taskset", ["--version"]).status === 0;

/** One to four sentences each, dense with batteries: about one mention a passage, as in passages that readers label. */
function makePassages(count: number): string[] {
  const sentences = makeCorpus({ ...MIXED, batteryDocuments: 1, batterySentences: 0.5, bytes: count * 250 })
    .flatMap((text) => text.split("\n\n"))
    .flatMap((paragraph) => paragraph.match(/[^.。?？]+[.。?？]\s?/g) ?? []);
  return Array.from({ length: count }, (_, n) => {
    const from = (n * 3) % (sentences.length - 4);
    return sentences.slice(from, from + 1 + (n % 4)).join("");
  });
}

/** From the start of the process to its end; what it prints goes nowhere. */
async function runAudit([program = "", ...args]: string[]): Promise<{ seconds: number; peakMegabytes: number }> {
  const from = performance.now();
  const nowhere = openSync(os.devNull, "w");
  const child = spawn(program, args, { stdio: ["ignore", nowhere, "inherit"] });
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, readPeak(child.pid as number));
  }, 50);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The audit ended with ${code}.`);
  return { seconds: (performance.now() - from) / 1000, peakMegabytes };
}

/** The most memory that a process ever held; 0 where the system does not tell. */
function readPeak(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
