import { changePublication } from "@/app/_pages/change-publication";
import { withdrawAudit } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** The owner's button "withdraw": 303 back to the owner's page. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changePublication(request, params, withdrawAudit);
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
