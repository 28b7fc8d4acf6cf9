import { AppError } from "@/lib/errors";
import { answerProblem, chargeRate, checkOrigin, limitRate, readUpload, refuseMethod } from "@/lib/http";
import { FILE_BYTES_LIMIT, parseAnswers, readTestTable } from "@/lib/intake/tables";

/**
 * A file of test data in; what it says, what is open, and the tests once nothing is. Nothing is stored. A file that
 * cannot be read at all is a problem, one with open questions is not.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    checkOrigin(request, { door: "api", keyInPath: false });
    await limitRate(request, "preview");
    const { name, bytes, fields } = await readUpload(request, FILE_BYTES_LIMIT);
    const answers = parseAnswers(fields.answers);
    if (!answers.ok) throw new AppError("input-refused", { problems: answers.problems });
    const from = performance.now();
    const table = readTestTable({ name, bytes }, { today: new Date() }, answers.value);
    await chargeRate(request, "preview", Math.floor((performance.now() - from) / 100));
    const isUnread = table.table === null && table.questions.length === 0 && table.tests.length === 0;
    if (isUnread) throw new AppError("input-refused", { problems: table.problems });
    return Response.json(table, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return answerProblem(request, error);
  }
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
