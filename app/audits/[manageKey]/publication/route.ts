import { changePublication } from "@/app/_pages/change-publication";
import { publishAudit } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** The owner's button "publish": 303 back to the owner's page. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changePublication(request, params, publishAudit);
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
