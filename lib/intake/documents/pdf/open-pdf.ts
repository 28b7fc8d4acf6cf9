import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// The reader runs in this process, which is a child of its own: no second thread, and no file is looked for by its name.
Object.assign(globalThis, { pdfjsWorker: worker });

const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const within = (name: string) => `${path.join(folder, name)}${path.sep}`;

/** Files end with this mark; what comes after it is padding. */
const TAIL = 4096;

export type Opened = { ok: true; pdf: PDFDocumentProxy } | { ok: false; code: "document-locked" | "document-broken" };

/**
 * Opens a PDF file. No script in it is run, and nothing is fetched. To read its text alone, pictures are not decoded
 * and no font is drawn; `drawn` is for the pages as they look.
 */
export async function openPdf(
  bytes: Uint8Array,
  { drawn, mostPixels }: { drawn: boolean; mostPixels: number },
): Promise<Opened> {
  if (isCutOff(bytes)) return { ok: false, code: "document-broken" };
  const loading = getDocument({
    // The reader keeps what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: within("cmaps"),
    wasmUrl: within("wasm"),
    ...(drawn ? { standardFontDataUrl: within("standard_fonts"), iccUrl: within("iccs") } : {}),
    maxImageSize: drawn ? mostPixels : 1,
    fontExtraProperties: !drawn,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    return { ok: true, pdf: await loading.promise };
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return { ok: false, code: locked ? "document-locked" : "document-broken" };
  }
}

const isCutOff = (bytes: Uint8Array) =>
  !new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - TAIL))).includes("%%EOF");
