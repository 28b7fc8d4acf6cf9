"use client";

import { lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from "react";
import { AuditForm } from "@/components/form/audit-form";
import { ExampleLinks } from "@/components/form/example-links";
import type { Example } from "@/components/form/examples";
import { BLANK_ROWS, countRows, type FormValues, type RulebookChoice } from "@/components/form/types";
import { readLosses } from "@/lib/browser/read-losses";
import { form as en } from "@/lib/i18n/en/form";
import { form as zh } from "@/lib/i18n/zh/form";
import { countCharacters } from "@/lib/intake/count-characters";
import { dropDraft, keepDraft, readDraft } from "./draft";
import { useAttempt } from "./use-attempt";
import { useLiveDevice } from "./use-live-device";

// Weighs more than the form, and few ask for it.
const DeviceReport = lazy(async () => ({ default: (await import("./device-report")).DeviceReport }));

interface LiveAuditFormProps {
  locale: "en" | "zh";
  /** The reader chose the language, so links keep it. */
  langChosen: boolean;
  values: FormValues;
  /** The values come from `?example=`, and stand above a draft. */
  fromExample: boolean;
  rulebooks: RulebookChoice[];
  limit: number;
}

/**
 * The same form with scripts: it checks as one goes, shows losses and length, keeps what was typed over a reload, and
 * says what went wrong without leaving the page. The fields keep their own values; `filled` replaces them all at once.
 */
export function LiveAuditForm(props: LiveAuditFormProps) {
  const { locale, langChosen, rulebooks, limit } = props;
  const t = locale === "zh" ? zh : en;
  const [filled, setFilled] = useState({ values: props.values, turn: 0 });
  const [values, setValues] = useState(props.values);
  const [rows, setRows] = useState(countRows(props.values));
  const [live, setLive] = useState(false);
  const attempt = useAttempt(t, locale, langChosen);
  const device = useLiveDevice(values, { t, locale, langChosen });
  const form = useRef<HTMLFormElement>(null);

  const fill = (next: FormValues) => {
    setFilled(({ turn }) => ({ values: next, turn: turn + 1 }));
    setValues(next);
    setRows(countRows(next));
    attempt.forget();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come to life
  useEffect(() => {
    setLive(true);
    const draft = props.fromExample ? undefined : readDraft();
    if (draft) fill({ ...props.values, ...draft, lang: locale });
  }, []);

  const take = (form: HTMLFormElement) => {
    const typed = attempt.take(form);
    setValues(typed);
    keepDraft(typed);
  };

  const pick = (event: MouseEvent, example: Example) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const next = { ...BLANK, idempotencyKey: "", ...example.values };
    fill(next);
    keepDraft(next);
    document.getElementById("f-text")?.focus();
  };

  return (
    <>
      <AuditForm
        key={filled.turn}
        t={t}
        locale={locale}
        values={filled.values}
        problems={attempt.problems}
        refusal={attempt.refusal}
        rulebooks={rulebooks}
        rows={rows}
        limit={limit}
        action={langChosen ? `/audits?lang=${locale}` : "/audits"}
        live={
          live
            ? {
                form: {
                  ref: form,
                  noValidate: true,
                  onInput: (event) => take(event.currentTarget),
                  onBlur: (event) => {
                    // A message that appears under a pressed button would push it away before it is let go.
                    if (event.relatedTarget instanceof HTMLButtonElement) return;
                    attempt.check(event.currentTarget, event.target);
                  },
                  onSubmit: (event) => {
                    event.preventDefault();
                    attempt.submit(event.currentTarget, dropDraft);
                  },
                },
                losses: readLosses({ "test.unit": "g", ...values }, rows),
                addRow: (
                  <button type="button" className="link" onClick={() => setRows(rows + 1)}>
                    {t.addSample}
                  </button>
                ),
                count: countCharacters(values.text ?? ""),
                busy: attempt.busy,
                device: device && {
                  ...device,
                  onKeep: () => form.current && attempt.keep(form.current, device.engine),
                },
              }
            : undefined
        }
      />
      {attempt.kept && (
        <Suspense fallback={null}>
          <DeviceReport kept={attempt.kept} locale={locale} langChosen={langChosen} />
        </Suspense>
      )}
      <ExampleLinks
        t={t}
        locale={locale}
        href={(path) => (langChosen ? `${path}&lang=${locale}` : path)}
        onPick={pick}
      />
    </>
  );
}

/** What an example does not name is emptied. */
const BLANK: FormValues = Object.fromEntries(
  Array.from({ length: BLANK_ROWS }, (_, row) => [
    [`samples.${row}.id`, String(row + 1)],
    [`samples.${row}.before`, ""],
    [`samples.${row}.after`, ""],
  ]).flat(),
);
