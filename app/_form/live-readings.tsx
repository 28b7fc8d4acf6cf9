import { pageContext } from "@/components/document/page-context";
import { LiveReadings as ReadingList } from "@/components/form/live-readings";
import type { Reading } from "@/components/text/gather-readings";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook/find-rulebook";

interface LiveReadingsProps {
  readings: Reading[];
  /** Id of the rulebook chosen. */
  rulebook: string;
  locale: "en" | "zh";
  langChosen: boolean;
}

export function LiveReadings({ readings, rulebook, locale, langChosen }: LiveReadingsProps) {
  const chosen = findRulebook(rulebook || DEFAULT_RULEBOOK);
  if (!chosen.ok) return null;
  const page = pageContext(locale, "/", langChosen);
  return <ReadingList readings={readings} status={chosen.value.rulebook.status} page={page} />;
}
