import { gzipSync } from "node:zlib";
import { processWide } from "@/lib/process-wide";

/** An answer as it was made: its bytes, packed and plain, can be given again. */
interface Kept {
  plain: Given;
  packed: Given;
  etag: string | null;
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
const KEPT_MS = 10_000;
/** Answers: some forty kilobytes each. */
const MOST = 500;

/** What scripts/serve.mjs says of a reader who unpacks, and turns into Content-Encoding in the answer. */
const PACKED = "x-packed";

const kept = () => processWide<Map<string, Kept>>("answers", () => new Map());

/** The answer of a public page, made once and then given from memory for a while. Refusals are made anew each time. */
export async function keepAnswer(request: Request, key: string, make: () => Promise<Response>): Promise<Response> {
  const found = kept().get(key);
  if (found && found.until > Date.now()) return give(request, found);
  const made = await make();
  if (made.status !== 200) return made;
  const answer = await pack(made);
  const answers = kept();
  answers.delete(key);
  answers.set(key, answer);
  if (answers.size > MOST) answers.delete(answers.keys().next().value ?? "");
  return give(request, answer);
}

/** After a change of a record: whatever is asked for next is made anew. */
export const forgetAnswers = (): void => kept().clear();

async function pack(made: Response): Promise<Kept> {
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
    until: Date.now() + KEPT_MS,
  };
}

const tagOfPacked = (etag: string): string => etag.replace(/"$/, '-gzip"');

function give(request: Request, { plain, packed, etag }: Kept): Response {
  const { headers, body } = request.headers.get(PACKED) === "gzip" ? packed : plain;
  const held = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  const same = etag !== null && (held.includes(etag) || held.includes(tagOfPacked(etag)));
  return same ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers });
}
