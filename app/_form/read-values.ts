import type { FormValues } from "@/components/form/types";

/** What stands in a form's fields, by name. Of radio buttons, the one chosen. */
export function readValues(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form).entries()].filter(([, value]) => typeof value === "string");
  return Object.fromEntries(entries) as FormValues;
}
