import { AppError } from "@/lib/errors";
import { readBody } from "./read-body";

/** One file and what is said beside it. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
  /** Further fields of the form, or of the query where the body is the file itself. */
  fields: Record<string, string>;
}

/** Room for the boundaries and fields of a form around a file of the greatest size. */
const AROUND = 100_000;

/**
 * A file as `multipart/form-data` (field `file`), or as the body itself with its name in the query. No more is kept than
 * `limit`. Throws AppError `body-too-large`, `bad-request`.
 */
export async function readUpload(request: Request, limit: number): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    const { name = "", ...fields } = query;
    return { name, bytes: await readBody(request, limit), fields };
  }
  const form = await readMultipart(await readBody(request, limit + AROUND), type);
  const file = form.get("file");
  if (!(file instanceof File)) throw new AppError("bad-request");
  if (file.size > limit) throw new AppError("body-too-large");
  const fields = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    fields: { ...query, ...Object.fromEntries(fields) },
  };
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}
