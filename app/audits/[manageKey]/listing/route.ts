import { changeRecord } from "@/app/_pages/change-publication";
import { listPublicly } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** The owner's button for the public register: `listed` yes or no. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changeRecord(request, params, (manageKey, { listed }) => listPublicly(manageKey, listed === "yes"));
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
