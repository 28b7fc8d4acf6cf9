import { AppError } from "@/lib/errors";

/**
 * 200,000 characters at their longest (twelve bytes each, percent-encoded or as \u escapes) are 2.4 MB; the rest is
 * for test data.
 */
export const BODY_LIMIT = 3_000_000;

/** The body, counted while it arrives: nothing is parsed, and no more is kept than the limit. Throws AppError `body-too-large`. */
export async function readBody(request: Request, limit = BODY_LIMIT): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length")) > limit) throw new AppError("body-too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new AppError("body-too-large");
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The JSON of a body. Throws AppError `unsupported-content-type`, `body-too-large`, `bad-request`. */
export async function readJson(request: Request): Promise<unknown> {
  requireType(request, ["application/json"]);
  const bytes = await readBody(request);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}

/**
 * The fields of a plain form. Throws like readJson, and `bad-encoding`: what is not UTF-8 would come out as other
 * characters than were typed, and be audited as such.
 */
export async function readForm(request: Request, limit = BODY_LIMIT): Promise<FormData> {
  const type = requireType(request, ["application/x-www-form-urlencoded", "multipart/form-data"]);
  const bytes = await readBody(request, limit);
  const plain = !type.toLowerCase().startsWith("multipart/");
  if (plain) requireText(unescapeForm(bytes));
  const form = await parseForm(bytes, type);
  // A file among the fields may hold any bytes. Only where a field came out with the sign for letters that could not be
  // read is it asked whether that sign was typed.
  const texts = [...form.values()].filter((value) => typeof value === "string");
  if (!plain && texts.some((text) => text.includes("\ufffd"))) requireText(bytes);
  return form;
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}

/** The bytes that a form's percent signs stand for; a sign that stands for none stays. */
function unescapeForm(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const pair = bytes[at] === 0x25 ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : "";
    const escaped = /^[0-9a-fA-F]{2}$/.test(pair);
    plain[length++] = escaped ? Number.parseInt(pair, 16) : (bytes[at] ?? 0);
    if (escaped) at += 2;
  }
  return plain.subarray(0, length);
}

function requireText(bytes: Uint8Array): void {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("bad-encoding", { cause });
  }
}

/** Nothing is expected in the body; what comes is refused past a few bytes, so that it cannot be used to fill memory. */
export async function readNothing(request: Request): Promise<void> {
  await readBody(request, 1_000);
}

function requireType(request: Request, accepted: string[]): string {
  const given = request.headers.get("content-type") ?? "";
  const type = given.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!accepted.includes(type)) throw new AppError("unsupported-content-type");
  return given;
}
