import { checkOrigin, limitRate, readForm, readNothing } from "@/lib/http";
import { answerFailure } from "./answer-refusal";
import { makeAhead } from "./make-ahead";

/** The fields of a form by which an owner changes a record; a file among them is none. */
export type Fields = Record<string, string>;

/** Of a record that is public now, its key. */
type Changed = Promise<{ key: string }> | Promise<void>;

/** A button on the owner's page: carries the change out and goes back there, in the same language. */
export async function changePublication(
  request: Request,
  params: Promise<{ manageKey: string }>,
  change: (manageKey: string) => Changed,
): Promise<Response> {
  return carryOut(request, params, readNothing, change);
}

/** The same of a form with fields; `back` false where the owner's page is gone by it. */
export async function changeRecord(
  request: Request,
  params: Promise<{ manageKey: string }>,
  change: (manageKey: string, fields: Fields) => Changed,
  back = true,
): Promise<Response> {
  return carryOut(request, params, readFields, change, back);
}

async function carryOut<T>(
  request: Request,
  params: Promise<{ manageKey: string }>,
  read: (request: Request) => Promise<T>,
  change: (manageKey: string, given: T) => Changed,
  back = true,
): Promise<Response> {
  try {
    checkOrigin(request, { door: "form", keyInPath: true });
    await limitRate(request, "change");
    const given = await read(request);
    const { manageKey } = await params;
    const changed = await change(manageKey, given);
    await makeAhead(request, changed ? changed.key : undefined);
    const { search } = new URL(request.url);
    const location = back ? `/audits/${manageKey}${search}` : `/${search}`;
    return new Response(null, { status: 303, headers: { Location: location } });
  } catch (error) {
    return answerFailure(request, error);
  }
}

async function readFields(request: Request): Promise<Fields> {
  const form = await readForm(request);
  return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
}
