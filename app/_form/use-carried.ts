import { useState } from "react";
import type { FormValues } from "@/components/form/types";
import { takenField } from "@/lib/intake/request-of-form";

/** Values of the form that nobody typed: tests from files and one's own rulebook, held until they are removed. */
export function useCarried(given: FormValues) {
  const [values, setValues] = useState(() => pick(given));
  return {
    values,
    set: (next: FormValues) => setValues(pick(next)),
    nextTaken: () => {
      const numbers = Object.keys(values).map((name) => Number(takenField.exec(name)?.[1] ?? -1));
      return `taken.${Math.max(-1, ...numbers) + 1}`;
    },
  };
}

const pick = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name === "ownRulebook" || takenField.test(name)));
