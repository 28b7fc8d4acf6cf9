import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { type Result, refused } from "@/lib/errors";
import type { DrawOrder } from "./draw-here";
import * as limits from "./limits";
import { type DocumentProblemCode, describeRefusal } from "./refused-document";
import { takeTurn } from "./take-turn";
import type { DocumentProgress } from "./types";

/** The line that the program is given before the bytes of the file. */
export type ToProgram = { name: string } | { name: string; draw: DrawOrder };
/** One line that the program writes. */
export type FromProgram = { progress: DocumentProgress } | { result: Result<unknown> };

export interface ChildTerms {
  signal?: AbortSignal;
  onProgress?(progress: DocumentProgress): void;
  /** Called where others are read first. */
  onWaiting?(): void;
  /** The built extract-program; absent, the one that the environment names. */
  program?: string;
  /** Milliseconds without progress after which it is stopped. */
  silence?: number;
}

/**
 * Gives a file to a process of its own, which has so much memory and time and no more. Whatever the file does to that
 * process, the caller gets a Result and lives on. Few run at once; the others wait for their turn.
 */
export async function runInChild<T>(order: ToProgram, bytes: Uint8Array, terms: ChildTerms): Promise<Result<T>> {
  const refuse: Refuse = (code, data = {}) => refused(describeRefusal(order.name, code, data));
  const release = await takeTurn(terms);
  if (!release) return refuse("document-stopped");
  try {
    return await run<T>(order, bytes, terms, refuse);
  } finally {
    release();
  }
}

type Refuse = (code: DocumentProblemCode, data?: Record<string, number>) => Result<never>;

function run<T>(order: ToProgram, bytes: Uint8Array, terms: ChildTerms, refuse: Refuse): Promise<Result<T>> {
  const { signal, onProgress, silence = limits.SILENCE_LIMIT_MS } = terms;
  const child = start(terms.program ?? process.env.EXTRACT_PROGRAM);
  return new Promise((resolve, reject) => {
    let answer: Result<T> | undefined;
    let stopped: Result<never> | undefined;
    let told = "";
    const stop = (reason: Result<never>) => {
      stopped ??= reason;
      child.kill("SIGKILL");
    };
    const late = () => stop(refuse("document-too-slow", { seconds: silence / 1000 }));
    let quiet = setTimeout(late, silence);
    const whole = setTimeout(late, limits.WHOLE_LIMIT_MS);
    const abort = () => stop(refuse("document-stopped"));
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();
    readLines(child, (line) => {
      const message = JSON.parse(line) as FromProgram;
      if ("result" in message) answer = message.result as Result<T>;
      else {
        clearTimeout(quiet);
        quiet = setTimeout(late, silence);
        if (!stopped) onProgress?.(message.progress);
      }
    }).catch(() => stop(refuse("document-too-long", { limit: limits.EXTRACTED_LIMIT, parts: limits.PARTS_LIMIT })));
    child.stderr?.on("data", (chunk: Buffer) => {
      if (told.length < TOLD_LIMIT) told += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code, ended) => {
      clearTimeout(quiet);
      clearTimeout(whole);
      signal?.removeEventListener("abort", abort);
      resolve(stopped ?? answer ?? refuse(codeOfEnd(code, ended, told)));
    });
    // A process that is stopped early no longer reads what it is given.
    child.stdin?.on("error", () => {});
    child.stdin?.write(`${JSON.stringify(order)}\n`);
    child.stdin?.end(bytes);
  });
}

/** Of what the process says about its end, which is looked at and never shown. */
const TOLD_LIMIT = 20_000;

/** node ends itself where its heap or the machine's memory is at an end. */
function codeOfEnd(code: number | null, signal: string | null, told: string): DocumentProblemCode {
  const memory =
    ["SIGABRT", "SIGTRAP", "SIGILL", "SIGKILL"].includes(signal ?? "") ||
    [132, 133, 134, 137].includes(code ?? 0) ||
    /out of memory|allocation failed|bad_alloc/i.test(told);
  return memory ? "document-too-much-memory" : "document-reader-failed";
}

function start(program: string | undefined): ChildProcess {
  if (!program) throw new Error("Nothing names the program that reads files: EXTRACT_PROGRAM is not set.");
  const node = [`--max-old-space-size=${limits.HEAP_LIMIT_MB}`, program];
  const prlimit = findPrlimit();
  const [command, args] = prlimit
    ? [
        prlimit,
        [
          `--data=${limits.MEMORY_LIMIT}`,
          "--core=0",
          `--cpu=${limits.WHOLE_LIMIT_MS / 1000}`,
          process.execPath,
          ...node,
        ],
      ]
    : [process.execPath, node];
  // Nothing of the site's own environment, its secrets least of all, is there for a file to find.
  const env = { NODE_ENV: "production", LANG: "C.UTF-8", TZ: "UTC" } as NodeJS.ProcessEnv;
  return spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], env, windowsHide: true });
}

/** Linux has it in util-linux; elsewhere the limit of the heap alone holds. */
let prlimit: string | null | undefined;
function findPrlimit(): string | null {
  if (prlimit !== undefined) return prlimit;
  const folders = process.platform === "linux" ? ["/usr/bin", "/bin", "/usr/local/bin"] : [];
  prlimit = folders.map((folder) => path.join(folder, "prlimit")).find(isProgram) ?? null;
  return prlimit;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The longest answer: every letter of the longest text written by its number, and its parts. */
const ANSWER_LIMIT = 64_000_000;

/** Calls with each whole line. Throws where more comes than any answer has. */
async function readLines(child: ChildProcess, take: (line: string) => void): Promise<void> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of child.stdout ?? []) {
    let rest = chunk as Buffer;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      take(Buffer.concat([...held, rest.subarray(0, end)]).toString());
      rest = rest.subarray(end + 1);
      held = [];
    }
    held.push(rest);
    size += chunk.length;
    if (size > ANSWER_LIMIT) throw new Error("The answer has no end.");
  }
}
