import { useRef, useState } from "react";
import { fieldName } from "@/components/form/field-name";
import { SUMMARY_ID } from "@/components/form/problem-summary";
import type { FieldProblem, FormValues } from "@/components/form/types";
import type { Dictionary } from "@/lib/i18n";
import { readValues } from "./read-values";
import { submitAudit } from "./submit-audit";

/** Checks of single fields as one leaves them, and the attempt to post; the problems of both. */
export function useAttempt(t: Dictionary["form"], locale: "en" | "zh", langChosen: boolean) {
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** Names of the fields that were filled in and left: only of these anything is said before the first attempt. */
  const left = useRef(new Set<string>());
  const tried = useRef(false);

  const recheck = async (values: FormValues) => {
    const found = await findProblems(values);
    setProblems(tried.current ? found : found.filter(({ path }) => left.current.has(fieldName(path))));
  };

  return {
    problems,
    refusal,
    busy,
    forget() {
      left.current.clear();
      tried.current = false;
      setProblems([]);
      setRefusal(undefined);
    },
    /** Something was typed: what is said already is brought up to date, nothing new is said. */
    take(form: HTMLFormElement): FormValues {
      const values = readValues(form);
      if (problems.length > 0) void recheck(values);
      return values;
    },
    check(form: HTMLFormElement, field: Element & { name?: string; value?: string }) {
      if (!field.name || !field.value?.trim()) return;
      left.current.add(field.name);
      void recheck(readValues(form));
    },
    async submit(form: HTMLFormElement, onMade: () => void) {
      if (busy) return;
      tried.current = true;
      setBusy(true);
      setRefusal(undefined);
      const values = readValues(form);
      const found = await findProblems(values);
      const answer =
        found.length > 0 ? { state: "problems" as const, problems: found } : await submitAudit(values, t, locale);
      if (answer.state === "made") {
        onMade();
        window.location.assign(langChosen ? `${answer.manageUrl}?lang=${locale}` : answer.manageUrl);
        return;
      }
      setBusy(false);
      setProblems(answer.state === "problems" ? answer.problems : []);
      if (answer.state === "refused") setRefusal(answer.say);
      // The summary is drawn with the next frame.
      requestAnimationFrame(() => document.getElementById(SUMMARY_ID)?.focus());
    },
  };
}

/** The checks weigh more than the page: they are fetched when first needed, and without them the server checks. */
async function findProblems(values: FormValues): Promise<FieldProblem[]> {
  try {
    const { checkForm } = await import("@/lib/browser/check-form");
    return checkForm(values, new Date());
  } catch {
    return [];
  }
}
