import { KEEP_DAYS, type KeepDays, keepDocument, USUAL_KEEP_DAYS } from "@/lib/audits";
import { AppError } from "@/lib/errors";
import {
  answerProblem,
  chargeRate,
  checkOrigin,
  describeFailure,
  limitRate,
  readBody,
  refuseMethod,
  streamLines,
} from "@/lib/http";
import { describeProblem } from "@/lib/intake/describe-problem";
import { DOCUMENT_BYTES_LIMIT, refuseTooLarge } from "@/lib/intake/documents";

/**
 * A file in, as the body itself; lines of JSON out: how far its reading is, and last the document that was stored, or
 * what is wrong with the file. Where the client goes away, reading ends and nothing is stored.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    checkOrigin(request, { door: "api", keyInPath: false });
    await limitRate(request, "document");
    const terms = { keepDays: readKeepDays(request) };
    const name = readName(request.headers);
    const bytes = await readFile(request, name);
    return streamLines(request, async (write, signal) => {
      const from = performance.now();
      try {
        const kept = await keepDocument({ name, bytes }, { ...terms, signal, ...tell(write) });
        write(kept.ok ? { document: kept.value } : { problems: kept.problems });
      } catch (error) {
        // The answer has begun; what stopped it is its last line.
        const { code, say } = describeFailure(error);
        write({ problems: [{ code, path: "files", say }] });
      }
      await chargeRate(request, "document", Math.floor((performance.now() - from) / 1_000));
    });
  } catch (error) {
    return answerProblem(request, error);
  }
}

async function readFile(request: Request, name: string): Promise<Uint8Array> {
  try {
    return await readBody(request, DOCUMENT_BYTES_LIMIT);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "body-too-large")) throw error;
    throw new AppError("body-too-large", { problems: [refuseTooLarge(name)] });
  }
}

const PROGRESS_MS = 200;

/** Progress of a page is told a few times a second at most. */
function tell(write: (line: object) => void) {
  let last = Number.NEGATIVE_INFINITY;
  return {
    onWaiting: () => write({ waiting: true }),
    onProgress: (progress: { page: number; pages: number }) => {
      const now = performance.now();
      if (now - last < PROGRESS_MS && progress.page < progress.pages) return;
      last = now;
      write({ progress });
    },
  };
}

function readKeepDays(request: Request): KeepDays {
  const given = new URL(request.url).searchParams.get("keepDays");
  const days = given === null || given === "" ? USUAL_KEEP_DAYS : KEEP_DAYS.find((one) => String(one) === given);
  if (days !== undefined) return days;
  const data = { choices: KEEP_DAYS.join(", ") };
  throw new AppError("input-refused", {
    problems: [describeProblem({ code: "bad-keep-days", path: ["keepDays"], data })],
  });
}

function readName(headers: Headers): string {
  const given = headers.get("x-file-name") ?? "";
  const name = decodeName(given);
  if (name) return name;
  throw new AppError("input-refused", {
    problems: [describeProblem({ code: "document-name-missing", path: ["files"] })],
  });
}

function decodeName(given: string): string | undefined {
  try {
    return decodeURIComponent(given).trim();
  } catch {
    return undefined;
  }
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
