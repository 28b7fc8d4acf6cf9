import type { DocumentState } from "@/components/form/document-types";
import type { Dictionary } from "@/lib/i18n";
import { DOCUMENT_BYTES_LIMIT } from "@/lib/intake/documents/limits";
import type { FormDocument } from "@/lib/intake/form-documents";
import type { SendDocument } from "./document-queue";
import { readLines } from "./read-lines";
import { sayRefusal } from "./say-refusal";

interface Words {
  t: Dictionary["form"];
  locale: "en" | "zh";
}

type Sent = Awaited<ReturnType<SendDocument>>;

/** Sends a file to be read, and tells each step of it: its bytes, its turn, its pages. */
export async function sendDocument(
  file: File,
  { keepDays, hear, signal }: Parameters<SendDocument>[1],
  { t, locale }: Words,
): Promise<Sent> {
  if (file.size > DOCUMENT_BYTES_LIMIT) return { say: t.documents.tooLarge(megabytes(t)) };
  // Of one that was changed since, or is a folder, not even the first byte can be had.
  if (!(await isReadable(file))) return { say: t.documents.unreadable };
  if (signal.aborted) return { say: t.documents.cancelled };
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest();
    const lines = readLines();
    let last: unknown;
    const listen = () => {
      if (request.status !== 200) return;
      for (const line of lines(request.responseText)) {
        last = line;
        const state = stateOf(line);
        if (state) hear(state);
      }
    };
    request.upload.onprogress = ({ loaded, total }) => hear({ at: "sending", share: total > 0 ? loaded / total : 0 });
    request.upload.onload = () => hear({ at: "reading" });
    request.onprogress = listen;
    request.onload = () => {
      listen();
      resolve(request.status === 200 ? readLast(last, { t, locale }) : { say: refusalOf(request, { t, locale }) });
    };
    request.onerror = () => resolve({ say: t.offline });
    request.onabort = () => resolve({ say: t.documents.cancelled });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", `/api/documents?keepDays=${keepDays}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("accept-language", locale);
    request.send(file);
  });
}

const megabytes = (t: Dictionary["form"]) => t.documents.size.megabytes(String(DOCUMENT_BYTES_LIMIT / 1_000_000));

async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function stateOf(line: unknown): DocumentState | undefined {
  const { progress, waiting } = line as { progress?: { page: number; pages: number }; waiting?: boolean };
  if (waiting) return { at: "waiting" };
  return progress && { at: "reading", page: progress.page, pages: progress.pages };
}

function readLast(line: unknown, { t, locale }: Words): Sent {
  const { document, problems } = (line ?? {}) as { document?: FormDocument; problems?: Told[] };
  if (document) {
    const { id, name, type, size, textLength } = document;
    return { document: { id, name, type, size, textLength } };
  }
  return { say: sayProblems(problems, locale) ?? t.documents.cutOff };
}

function refusalOf(request: XMLHttpRequest, { t, locale }: Words): string {
  const told = readJson(request.responseText);
  const retryAfter = request.getResponseHeader("retry-after");
  return sayProblems(told.problems, locale) ?? sayRefusal({ status: request.status, retryAfter, title: told.title }, t);
}

interface Told {
  say: Record<"en" | "zh", string>;
}

const sayProblems = (problems: Told[] | undefined, locale: "en" | "zh"): string | undefined =>
  problems?.map(({ say }) => say[locale]).join(" ") || undefined;

function readJson(text: string): { problems?: Told[]; title?: string } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
