import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentState } from "@/components/form/document-types";
import { dictionary } from "@/lib/i18n";
import { DOCUMENT_BYTES_LIMIT } from "@/lib/intake/documents/limits";
import { sendDocument } from "./send-document";

const t = dictionary("en").form;
const DOCUMENT = { id: "k1", name: "a.pdf", type: "application/pdf", size: 1, textLength: 7 };

/** The browser's request, whose answer the test writes. */
class FakeRequest {
  static last: FakeRequest | undefined;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void; onload?: () => void } = {};
  onprogress?: () => void;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = "";
  asked: string[] = [];
  headers: Record<string, string> = {};
  retryAfter: string | null = null;
  constructor() {
    FakeRequest.last = this;
  }
  open(...asked: string[]) {
    this.asked = asked;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader = () => this.retryAfter;
  send() {}
  abort() {
    this.onabort?.();
  }
  come(text: string) {
    this.status = 200;
    this.responseText += text;
    this.onprogress?.();
  }
  end(status: number, text = this.responseText) {
    Object.assign(this, { status, responseText: text });
    this.onload?.();
  }
}

beforeEach(() => {
  FakeRequest.last = undefined;
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const sized = (size: number) => Object.defineProperty(new File(["x"], "海报 1.pdf"), "size", { value: size });

async function begin(file: File = sized(1), locale: "en" | "zh" = "en") {
  const heard: DocumentState[] = [];
  const control = new AbortController();
  const terms = { keepDays: "7", hear: (state: DocumentState) => heard.push(state), signal: control.signal };
  const answer = sendDocument(file, terms, { t: dictionary(locale).form, locale });
  // Whether the file can be read is asked first.
  await vi.waitFor(() => expect(FakeRequest.last?.asked).toHaveLength(2));
  return { request: FakeRequest.last as FakeRequest, heard, control, answer };
}

describe("a document on its way to the site", () => {
  it("is named, and the days that it is kept", async () => {
    const { request } = await begin();
    expect(request.asked).toEqual(["POST", "/api/documents?keepDays=7"]);
    expect(request.headers).toEqual({
      "content-type": "application/octet-stream",
      "x-file-name": "%E6%B5%B7%E6%8A%A5%201.pdf",
      "accept-language": "en",
    });
  });

  it("tells its bytes, its turn and its pages, and last what the form carries of it", async () => {
    const { request, heard, answer } = await begin();
    request.upload.onprogress?.({ loaded: 1, total: 4 });
    request.upload.onload?.();
    request.come('{"waiting":true}\n{"progress":{"page":1,"pages":3}}\n{"progr');
    request.come(`ess":{"page":2,"pages":3}}\n${JSON.stringify({ document: { ...DOCUMENT, sha256: "ab" } })}\n`);
    request.end(200);
    expect(await answer).toEqual({ document: DOCUMENT });
    expect(heard).toEqual([
      { at: "sending", share: 0.25 },
      { at: "reading" },
      { at: "waiting" },
      { at: "reading", page: 1, pages: 3 },
      { at: "reading", page: 2, pages: 3 },
    ]);
  });

  it("ends with the request's when it is cancelled", async () => {
    const { control, answer } = await begin();
    control.abort();
    expect(await answer).toEqual({ say: t.documents.cancelled });
  });
});

const PROBLEMS = [{ code: "x", path: "", say: { en: "It is broken.", zh: "已损坏。" } }];

describe("one that is not read says why", () => {
  it.each([
    ["problems of reading", 200, `${JSON.stringify({ problems: PROBLEMS })}\n`, null, "It is broken."],
    ["an answer that broke off", 200, '{"progress":{"page":1,"pages":3}}\n{"docu', null, t.documents.cutOff],
    ["problems of the request", 422, JSON.stringify({ problems: PROBLEMS }), null, "It is broken."],
    ["a refusal with a title", 413, '{"title":"Too much."}', null, `Too much. ${t.kept}`],
    ["too many", 429, "{}", "17", t.tooMany(17)],
    ["a store that is away", 503, "{}", null, t.unavailable(5)],
    ["a fault", 500, "<html>", null, t.broken],
  ])("%s", async (_, status, text, retryAfter, say) => {
    const { request, answer } = await begin();
    request.retryAfter = retryAfter;
    request.end(status, text);
    expect(await answer).toEqual({ say });
  });

  it("in the reader's language", async () => {
    const { request, answer } = await begin(sized(1), "zh");
    request.end(422, JSON.stringify({ problems: PROBLEMS }));
    expect(await answer).toEqual({ say: "已损坏。" });
  });

  it("without a connection", async () => {
    const { request, answer } = await begin();
    request.onerror?.();
    expect(await answer).toEqual({ say: t.offline });
  });

  it("where the file is there no more", async () => {
    const file = Object.assign(sized(1), { slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) });
    const terms = { keepDays: "", hear: () => {}, signal: new AbortController().signal };
    expect(await sendDocument(file, terms, { t, locale: "en" })).toEqual({ say: t.documents.unreadable });
    expect(FakeRequest.last).toBeUndefined();
  });
});

describe("the size of a file", () => {
  it.each([DOCUMENT_BYTES_LIMIT - 1, DOCUMENT_BYTES_LIMIT])("of %i bytes is sent", async (size) => {
    const { request } = await begin(sized(size));
    expect(request.asked).toHaveLength(2);
  });

  it("above the limit is refused before anything is sent", async () => {
    const terms = { keepDays: "", hear: () => {}, signal: new AbortController().signal };
    const answer = await sendDocument(sized(DOCUMENT_BYTES_LIMIT + 1), terms, { t, locale: "en" });
    expect(answer).toEqual({ say: "The file is larger than the 50 MB that are taken: give the pages that matter." });
    expect(FakeRequest.last).toBeUndefined();
  });
});
