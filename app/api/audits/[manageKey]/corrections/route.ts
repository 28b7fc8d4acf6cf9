import { answerChange } from "@/app/_pages/answer-change";
import { correctPublication } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** Another audit takes the place of this one at its public address; `correctedBy` is its owner's address or key. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return answerChange(request, params, (manageKey, { correctedBy, reason }) =>
    correctPublication(manageKey, { by: correctedBy, reason }),
  );
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
