import { changePublication } from "@/app/_pages/change-publication";
import { withdrawAudit } from "@/lib/audits";

/** The owner's button "withdraw": 303 back to the owner's page. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changePublication(request, params, withdrawAudit);
}
