import { gzipSync } from "node:zlib";
import { processWide } from "@/lib/process-wide";

/** An answer as it was made: its bytes, packed and plain, can be given again. */
interface Kept {
  plain: Given;
  packed: Given;
  etag: string | null;
  /** Of the record when it was made. */
  stamp: string;
  madeAt: number;
  /** Until when it is given without a look at the record. */
  until: number;
}

interface Given {
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer>;
}

/**
 * For so long an answer is given again without asking the database. With the seconds for which a proxy and readers' caches
 * keep it, a withdrawal that another process carried out is seen within a minute.
 */
const UNASKED_MS = 10_000;
/** For so long its bytes are kept while the record stays as it is: a page says what is so on the day it is made. */
const KEPT_MS = 3_600_000;
/** Answers: some forty kilobytes each. */
const MOST = 500;

/** What scripts/serve.mjs says of a reader who unpacks, and turns into Content-Encoding in the answer. */
const PACKED = "x-packed";

const kept = () => processWide<Map<string, Kept>>("answers", () => new Map());

export interface Making {
  /** What `getStamp` says of the record; null where there is none. */
  stamp: () => Promise<string | null>;
  make: () => Promise<Response>;
}

/**
 * The answer of a public page. Its bytes are made once and given as long as the record stays as it is, which is asked
 * again every few seconds. Refusals are made anew each time.
 */
export async function keepAnswer(request: Request, key: string, { stamp, make }: Making): Promise<Response> {
  const found = kept().get(key);
  if (found && found.until > Date.now()) return give(request, found);
  // Before it is made: what changes in the meantime makes the next look differ.
  const now = await stamp().catch(() => null);
  if (found && found.stamp === now && found.madeAt + KEPT_MS > Date.now()) {
    found.until = Date.now() + UNASKED_MS;
    return give(request, found);
  }
  const made = await make();
  if (made.status !== 200 || now === null) return made;
  const answer = await pack(made, now);
  const answers = kept();
  answers.delete(key);
  answers.set(key, answer);
  if (answers.size > MOST) answers.delete(answers.keys().next().value ?? "");
  return give(request, answer);
}

/** After a change of a record: whatever is asked for next is made anew. */
export const forgetAnswers = (): void => kept().clear();

async function pack(made: Response, stamp: string): Promise<Kept> {
  const body = new Uint8Array(await made.arrayBuffer());
  const etag = made.headers.get("etag");
  const headersOf = (added: Record<string, string>): [string, string][] => {
    const headers = new Headers(made.headers);
    for (const [name, value] of Object.entries(added)) headers.set(name, value);
    headers.append("Vary", "Accept-Encoding");
    return [...headers];
  };
  return {
    plain: { headers: headersOf({}), body },
    // Other bytes are another representation, with a tag of its own.
    packed: {
      headers: headersOf({ [PACKED]: "gzip", ...(etag && { ETag: tagOfPacked(etag) }) }),
      body: new Uint8Array(gzipSync(body, { level: 9 })),
    },
    etag,
    stamp,
    madeAt: Date.now(),
    until: Date.now() + UNASKED_MS,
  };
}

const tagOfPacked = (etag: string): string => etag.replace(/"$/, '-gzip"');

function give(request: Request, { plain, packed, etag }: Kept): Response {
  const { headers, body } = request.headers.get(PACKED) === "gzip" ? packed : plain;
  const held = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  const same = etag !== null && (held.includes(etag) || held.includes(tagOfPacked(etag)));
  return same ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers });
}
