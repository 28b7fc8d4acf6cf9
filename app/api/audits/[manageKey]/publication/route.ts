import { forgetAnswers } from "@/app/_pages/keep-answers";
import { makeAhead } from "@/app/_pages/make-ahead";
import { publishAudit, withdrawAudit } from "@/lib/audits";
import { answerProblem, checkOrigin, limitRate, publicUrl, readNothing, refuseMethod } from "@/lib/http";

interface Context {
  params: Promise<{ manageKey: string }>;
}

/** Publishes: 201 with the public address. Twice is harmless. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    await admit(request);
    const { key } = await publishAudit((await params).manageKey);
    await makeAhead(request, key);
    const url = publicUrl(request, `/r/${key}`);
    return Response.json({ url }, { status: 201, headers: { Location: url } });
  } catch (error) {
    return answerProblem(request, error);
  }
}

/** Withdraws: 204, also where nothing was public. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  try {
    await admit(request);
    await withdrawAudit((await params).manageKey);
    forgetAnswers();
    return new Response(null, { status: 204 });
  } catch (error) {
    return answerProblem(request, error);
  }
}

async function admit(request: Request): Promise<void> {
  checkOrigin(request, { door: "api", keyInPath: true });
  await limitRate(request, "change");
  await readNothing(request);
}

const refuse = refuseMethod("POST", "DELETE");

export { refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
