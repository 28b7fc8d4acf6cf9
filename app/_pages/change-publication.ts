import { checkOrigin, limitRate, readNothing } from "@/lib/http";
import { answerFailure } from "./answer-refusal";

/** A button on the owner's page: carries the change out and goes back there, in the same language. */
export async function changePublication(
  request: Request,
  params: Promise<{ manageKey: string }>,
  change: (manageKey: string) => Promise<unknown>,
): Promise<Response> {
  try {
    checkOrigin(request, { door: "form", keyInPath: true });
    await limitRate(request, "change");
    await readNothing(request);
    const { manageKey } = await params;
    await change(manageKey);
    const { search } = new URL(request.url);
    return new Response(null, { status: 303, headers: { Location: `/audits/${manageKey}${search}` } });
  } catch (error) {
    return answerFailure(request, error);
  }
}
