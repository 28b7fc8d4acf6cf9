import { changePublication } from "@/app/_pages/change-publication";
import { publishAudit } from "@/lib/audits";

/** The owner's button "publish": 303 back to the owner's page. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changePublication(request, params, publishAudit);
}
