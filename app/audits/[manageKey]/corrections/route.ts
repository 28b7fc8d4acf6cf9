import { changeRecord } from "@/app/_pages/change-publication";
import { correctPublication } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** The owner's form "correct": another audit takes the place of this one at its public address. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changeRecord(request, params, (manageKey, { correctedBy, reason }) =>
    correctPublication(manageKey, { by: correctedBy, reason }),
  );
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
