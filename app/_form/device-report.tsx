import { useEffect, useRef, useState } from "react";
import { pageContext } from "@/components/document/page-context";
import { ReportPage } from "@/components/report/report-page";
import { gatherLimits, gatherRulebookFacts } from "../_pages/gather-rulebook-facts";
import type { Kept } from "./audit-on-device";

interface DeviceReportProps {
  kept: Kept;
  locale: "en" | "zh";
  langChosen: boolean;
}

/** A report that stays on this device: the same page that the site would have made, beneath the form. */
export function DeviceReport({ kept, locale, langChosen }: DeviceReportProps) {
  const { report, bytes, text } = kept;
  const page = pageContext(locale, "/", langChosen);
  const t = page.t.form;
  const heading = useRef<HTMLHeadingElement>(null);
  const data = useObjectUrl(bytes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report made is led to once
  useEffect(() => heading.current?.focus(), [kept]);
  return (
    <section className="kept">
      <h2 ref={heading} tabIndex={-1}>
        {t.keptTitle}
      </h2>
      <p>
        {t.keptLead}{" "}
        {data && (
          <a href={data} download="touchstone-report.json">
            {t.keptData}
          </a>
        )}
      </p>
      <ReportPage
        page={page}
        report={report}
        text={text}
        rulebook={gatherRulebookFacts(report.rulebook, locale)}
        limits={gatherLimits(report.rulebook, locale)}
      />
    </section>
  );
}

/** An address of these bytes that this page alone can open. */
function useObjectUrl(bytes: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: "application/json" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url;
}
