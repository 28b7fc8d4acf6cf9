import { startDeviceEngine } from "@/lib/browser/device-engine";
import type { TestTable } from "@/lib/browser/worker-messages";
import type { TableAnswers } from "@/lib/intake/tables/types";

export type ReadFile = { table: TestTable } | { state: "unread" } | { state: "failed"; say?: string };

/** A reading on its way: `stop` ends it, and then it never answers. */
export interface Reading {
  answer: Promise<ReadFile>;
  stop: () => void;
}

/** Reads a file in a worker of its own, so that neither the page nor the marks in the text wait for it. Nothing is sent. */
export function readOnDevice(file: File, answers: TableAnswers, hear: (share: number) => void): Reading {
  try {
    const engine = startDeviceEngine();
    const ask = async (): Promise<ReadFile> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await engine.ask({ table: { name: file.name, bytes, answers } }, hear);
      engine.stop();
      return "table" in answer ? { table: answer.table } : { state: "unread" };
    };
    return { answer: ask().catch(() => ({ state: "unread" as const })), stop: () => engine.stop() };
  } catch {
    return { answer: Promise.resolve({ state: "unread" }), stop: () => undefined };
  }
}

/** Sends a file to be read by the site, which does not keep it. */
export function readBySite(
  file: File,
  answers: TableAnswers,
  locale: "en" | "zh",
  hear: (share: number) => void,
): Reading {
  // fetch does not tell how much of a body has gone.
  const request = new XMLHttpRequest();
  const answer = new Promise<ReadFile>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => hear(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ state: "failed" });
    request.onload = () => resolve(readAnswer(request, locale));
  });
  const form = new FormData();
  form.set("file", file, file.name);
  form.set("answers", JSON.stringify(answers));
  request.open("POST", "/api/test-tables");
  request.setRequestHeader("accept-language", locale);
  request.send(form);
  return { answer, stop: () => request.abort() };
}

function readAnswer({ status, responseText }: XMLHttpRequest, locale: "en" | "zh"): ReadFile {
  try {
    const said = JSON.parse(responseText);
    if (status === 200) return { table: said as TestTable };
    const problems = Array.isArray(said.problems) ? said.problems : [];
    const say = problems.map((one: { say: Record<string, string> }) => one.say[locale]).join(" ") || said.title;
    return typeof say === "string" ? { state: "failed", say } : { state: "failed" };
  } catch {
    return { state: "failed" };
  }
}
