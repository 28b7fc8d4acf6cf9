import { AppError } from "@/lib/errors";
import { answerProblem, checkOrigin, limitRate, publicUrl, readJson } from "@/lib/http";
import { makeAhead } from "./make-ahead";

/** A change of a record by JSON: 201 with the public address; refusals as problem+json. */
export async function answerChange(
  request: Request,
  params: Promise<{ manageKey: string }>,
  change: (manageKey: string, given: Record<string, unknown>) => Promise<{ key: string }>,
): Promise<Response> {
  try {
    checkOrigin(request, { door: "api", keyInPath: true });
    await limitRate(request, "change");
    const given = await readJson(request);
    if (typeof given !== "object" || given === null || Array.isArray(given)) throw new AppError("bad-request");
    const { key, ...done } = await change((await params).manageKey, given as Record<string, unknown>);
    await makeAhead(request, key);
    const url = publicUrl(request, `/r/${key}`);
    return Response.json({ url, ...done }, { status: 201, headers: { Location: url } });
  } catch (error) {
    return answerProblem(request, error);
  }
}
