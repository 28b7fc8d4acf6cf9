import { changeRecord } from "@/app/_pages/change-publication";
import { recordReply } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** The owner's form for the maker's answer. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changeRecord(request, params, (manageKey, { askedOn, answeredOn, replyBy, reply }) =>
    recordReply(manageKey, { askedOn, answeredOn, replyBy, reply }),
  );
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
