import type { FormValues } from "@/components/form/types";
import type { DeviceEngine } from "@/lib/browser/device-engine";
import type { Report } from "@/lib/browser/worker-messages";
import type { Dictionary } from "@/lib/i18n";
import { placeInForm, requestOfForm } from "@/lib/intake/request-of-form";
import type { Answer } from "./submit-audit";

/** A report that was made on this device and is known to nobody else. */
export interface Kept {
  report: Report;
  /** Its canonical JSON, as the site would store it. */
  bytes: string;
  text: string;
}

/** The whole audit by the engine in this page's worker. Nothing is sent. */
export async function auditOnDevice(values: FormValues, engine: DeviceEngine, t: Dictionary["form"]): Promise<Answer> {
  const request = requestOfForm(values);
  const answer = await engine.ask({ audit: request.raw });
  if ("problems" in answer) return { state: "problems", problems: placeInForm(answer.problems, request) };
  if (!("report" in answer)) return { state: "refused", say: t.keptFault };
  return { state: "kept", kept: { report: answer.report, bytes: answer.bytes, text: values.text ?? "" } };
}
