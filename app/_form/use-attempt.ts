import { useRef, useState } from "react";
import { fieldName } from "@/components/form/field-name";
import { SUMMARY_ID } from "@/components/form/problem-summary";
import type { FieldProblem, FormValues } from "@/components/form/types";
import type { DeviceEngine } from "@/lib/browser/device-engine";
import type { Dictionary } from "@/lib/i18n";
import { auditOnDevice, type Kept } from "./audit-on-device";
import { readValues } from "./read-values";
import { type Answer, submitAudit } from "./submit-audit";
import type { useDocuments } from "./use-documents";

interface Terms {
  t: Dictionary["form"];
  locale: "en" | "zh";
  langChosen: boolean;
  documents: ReturnType<typeof useDocuments>;
}

/** Checks of single fields as one leaves them, and the attempt to post or to audit here; the problems of all. */
export function useAttempt({ t, locale, langChosen, documents }: Terms) {
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState<"submit" | "keep">();
  const [kept, setKept] = useState<Kept>();
  /** Names of the fields that were filled in and left: only of these anything is said before the first attempt. */
  const left = useRef(new Set<string>());
  const tried = useRef(false);

  // Whoever gave documents gave a text.
  const findMissing = async (values: FormValues) =>
    (await findProblems(values)).filter(({ code }) => code !== "empty-text" || documents.rows.length === 0);

  const recheck = async (values: FormValues) => {
    const found = await findMissing(values);
    setProblems(tried.current ? found : found.filter(({ path }) => left.current.has(fieldName(path))));
  };

  const attempt = async (
    kind: "submit" | "keep",
    form: HTMLFormElement,
    make: (values: FormValues) => Promise<Answer>,
  ): Promise<Answer | undefined> => {
    if (busy) return undefined;
    tried.current = true;
    setBusy(kind);
    setRefusal(undefined);
    const values = readValues(form);
    const found = await findMissing(values);
    const answer: Answer = found.length > 0 ? { state: "problems", problems: found } : await make(values);
    setProblems(answer.state === "problems" ? answer.problems : []);
    if (answer.state === "made" || answer.state === "kept") return answer;
    setBusy(undefined);
    if (answer.state === "stopped") return answer;
    if (answer.state === "refused") setRefusal(answer.say);
    // The summary is drawn with the next frame.
    requestAnimationFrame(() => document.getElementById(SUMMARY_ID)?.focus());
    return answer;
  };

  return {
    problems,
    refusal,
    busy,
    kept,
    forget() {
      left.current.clear();
      tried.current = false;
      setProblems([]);
      setRefusal(undefined);
      setKept(undefined);
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
      const answer = await attempt("submit", form, async () => {
        const sent = await documents.sendAll(() => readValues(form));
        if (!sent) return { state: "stopped" };
        return "say" in sent ? { state: "refused", say: sent.say } : submitAudit(sent.values, t, locale);
      });
      if (answer?.state !== "made") return;
      onMade();
      window.location.assign(langChosen ? `${answer.manageUrl}?lang=${locale}` : answer.manageUrl);
    },
    /** The whole report, made here. What was kept before goes with the attempt. */
    async keep(form: HTMLFormElement, engine: DeviceEngine) {
      setKept(undefined);
      const answer = await attempt("keep", form, async (values) =>
        documents.rows.length > 0 ? { state: "refused", say: t.documents.needSite } : auditOnDevice(values, engine, t),
      );
      if (answer?.state !== "kept") return;
      setBusy(undefined);
      setKept(answer.kept);
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
