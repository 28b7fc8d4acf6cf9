import { useEffect, useState } from "react";
import type { OwnRulebook } from "@/components/form/types";

/** One's own rulebook, checked on this device as soon as it is chosen. The check is fetched when first needed. */
export function useOwnRulebook(json: string | undefined) {
  const [told, setTold] = useState<{ json?: string; own: OwnRulebook }>();

  const check = async (file: {
    name: string;
    arrayBuffer: () => Promise<ArrayBuffer>;
  }): Promise<string | undefined> => {
    setTold({ own: { state: "checking" } });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { describeRulebook } = await import("@/lib/browser/describe-rulebook");
    const found = describeRulebook(file.name, bytes);
    setTold(found.state === "checked" ? { json: found.json, own: found } : { own: found });
    return found.state === "checked" ? found.json : undefined;
  };

  // One that a draft brought back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another rulebook is checked
  useEffect(() => {
    if (json && told?.json !== json) void check(new File([json], "rulebook.json"));
  }, [json]);

  // An example emptied the form: what was told of the rulebook goes with it.
  const isGone = told?.json !== undefined && !json;
  return { told: isGone ? undefined : told?.own, check };
}
