import { useEffect, useState } from "react";
import { type DeviceEngine, startDeviceEngine } from "@/lib/browser/device-engine";
import type { Findings } from "@/lib/browser/worker-messages";

/** What was read of a text; the field may hold another one by now. */
export interface ReadText {
  text: string;
  findings: Findings;
}

/** The engine on this device, started once the page has been painted, and what it reads in the text as one types. */
export function useDeviceEngine(text: string, rulebook: string): { engine?: DeviceEngine; read?: ReadText } {
  const [engine, setEngine] = useState<DeviceEngine>();
  const [read, setRead] = useState<ReadText>();

  useEffect(() => {
    let started: DeviceEngine | undefined;
    let starting: ReturnType<typeof setTimeout> | undefined;
    const painting = requestAnimationFrame(() => {
      starting = setTimeout(() => {
        started = startIfKnown();
        setEngine(started);
      });
    });
    return () => {
      cancelAnimationFrame(painting);
      clearTimeout(starting);
      started?.stop();
    };
  }, []);

  useEffect(() => {
    let late = false;
    const waiting = setTimeout(
      async () => {
        const answer = await engine?.ask({ read: { text, rulebook } });
        if (!late && answer && "findings" in answer) setRead({ text, findings: answer.findings });
      },
      text.length > LONG ? PAUSE_LONG : PAUSE,
    );
    return () => {
      late = true;
      clearTimeout(waiting);
    };
  }, [engine, text, rulebook]);

  return { ...(engine ? { engine } : {}), ...(read ? { read } : {}) };
}

/** Milliseconds without a key before the text is read; a long one takes longer, and is read less often. */
const PAUSE = 60;
const PAUSE_LONG = 400;
const LONG = 20_000;

/** A browser without workers has the form as it is. */
function startIfKnown(): DeviceEngine | undefined {
  try {
    return startDeviceEngine();
  } catch {
    return undefined;
  }
}
