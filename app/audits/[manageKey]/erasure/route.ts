import { changeRecord } from "@/app/_pages/change-publication";
import { eraseAudit } from "@/lib/audits";
import { AppError } from "@/lib/errors";
import { refuseMethod } from "@/lib/http";

/** The owner's form "erase", whose box `sure` says that it is meant; 303 to the first page, since this one is gone. */
export function POST(request: Request, { params }: { params: Promise<{ manageKey: string }> }): Promise<Response> {
  return changeRecord(
    request,
    params,
    async (manageKey, { sure }) => {
      if (sure !== "yes") throw new AppError("bad-request");
      await eraseAudit(manageKey);
    },
    false,
  );
}

const refuse = refuseMethod("POST");

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
