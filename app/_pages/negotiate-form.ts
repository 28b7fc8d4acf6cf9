import Negotiator from "negotiator";

/** The forms of a public report, by the suffix of their address, with their media types. */
export const FORMS = {
  html: "text/html",
  json: "application/json",
  jsonld: "application/ld+json",
  csv: "text/csv",
  txt: "text/plain",
} as const;
export type Form = keyof typeof FORMS;

/** The key in an address, and the form that its suffix asks for: `{key}`, `{key}.json`. */
export function splitSuffix(part: string): { name: string; form?: Form } {
  const [, name, suffix] = /^(.*)\.([a-z]+)$/.exec(part) ?? [];
  return name !== undefined && suffix !== undefined && Object.hasOwn(FORMS, suffix)
    ? { name, form: suffix as Form }
    : { name: part };
}

/** The form that a request prefers by its Accept header; HTML where it has no say. */
export function negotiateForm(headers: Headers): Form {
  const accept = headers.get("accept") ?? undefined;
  const preferred = new Negotiator({ headers: { accept } }).mediaType(Object.values(FORMS));
  return (Object.keys(FORMS) as Form[]).find((form) => FORMS[form] === preferred) ?? "html";
}
