import { answerChange } from "@/app/_pages/answer-change";
import { recordReply } from "@/lib/audits";
import { refuseMethod } from "@/lib/http";

/** Records that the maker was asked, and what was answered. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return answerChange(request, params, (manageKey, { askedOn, answeredOn, replyBy, reply }) =>
    recordReply(manageKey, { askedOn, answeredOn, replyBy, reply }),
  );
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
