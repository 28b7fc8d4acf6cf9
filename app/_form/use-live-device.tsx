import { lazy, Suspense } from "react";
import { MarkedUnder } from "@/components/form/marked-under";
import { shiftMarks } from "@/components/form/shift-marks";
import type { LiveDevice } from "@/components/form/text-fields";
import type { FormValues } from "@/components/form/types";
import { gatherReadings } from "@/components/text/gather-readings";
import type { DeviceEngine } from "@/lib/browser/device-engine";
import type { Dictionary } from "@/lib/i18n";
import { useDeviceEngine } from "./use-device-engine";

// With the words of the whole report: fetched when there is something to tell.
const LiveReadings = lazy(async () => ({ default: (await import("./live-readings")).LiveReadings }));

interface Reader {
  t: Dictionary["form"];
  locale: "en" | "zh";
  langChosen: boolean;
}

/** What the engine on this device reads in the form's text, drawn for the form. Undefined until there is an engine. */
export function useLiveDevice(
  values: FormValues,
  { t, locale, langChosen }: Reader,
): (LiveDevice & { engine: DeviceEngine }) | undefined {
  const text = values.text ?? "";
  const { engine, read } = useDeviceEngine(text, values.rulebook ?? "");
  if (!engine) return undefined;
  if (!read || text.trim() === "") return { engine, under: null, told: t.marksHint, readings: null };
  const { mentions } = read.findings;
  const { marks, readings } = gatherReadings(read.findings);
  const claimed = mentions.filter(({ context }) => context === "asserted").length;
  return {
    engine,
    under: <MarkedUnder text={text} marks={shiftMarks(marks, read.text, text)} />,
    told: mentions.length === 0 ? t.marksNone : t.marksFound(mentions.length, claimed),
    readings: readings.length > 0 && (
      <Suspense fallback={null}>
        <LiveReadings readings={readings} rulebook={values.rulebook ?? ""} locale={locale} langChosen={langChosen} />
      </Suspense>
    ),
  };
}
