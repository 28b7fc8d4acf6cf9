import { processWide } from "@/lib/process-wide";

/** An answer as it was made: its bytes can be given again. */
interface Kept {
  status: number;
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer>;
  etag: string | null;
  until: number;
}

/**
 * For so long an answer is given again without asking the database. With the seconds for which a proxy and readers' caches
 * keep it, a withdrawal that another process carried out is seen within a minute.
 */
const KEPT_MS = 10_000;
/** Answers: some thirty kilobytes each. */
const MOST = 500;

const kept = () => processWide<Map<string, Kept>>("answers", () => new Map());

/** The answer of a public page, made once and then given from memory for a while. Refusals are made anew each time. */
export async function keepAnswer(request: Request, key: string, make: () => Promise<Response>): Promise<Response> {
  const found = kept().get(key);
  if (found && found.until > Date.now()) return give(request, found);
  const made = await make();
  if (made.status !== 200) return made;
  const answer = {
    status: made.status,
    headers: [...made.headers],
    body: new Uint8Array(await made.arrayBuffer()),
    etag: made.headers.get("etag"),
    until: Date.now() + KEPT_MS,
  };
  const answers = kept();
  answers.delete(key);
  answers.set(key, answer);
  if (answers.size > MOST) answers.delete(answers.keys().next().value ?? "");
  return give(request, answer);
}

/** After a change of a record: whatever is asked for next is made anew. */
export const forgetAnswers = (): void => kept().clear();

function give(request: Request, { status, headers, body, etag }: Kept): Response {
  const held = request.headers.get("if-none-match");
  const same = held !== null && etag !== null && held.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  return same ? new Response(null, { status: 304, headers }) : new Response(body, { status, headers });
}
