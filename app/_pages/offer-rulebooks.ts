import type { RulebookChoice } from "@/components/form/types";
import { sayLimit } from "@/components/pages/say-limit";
import { dictionary, type Locale, writeDate } from "@/lib/i18n";
import { DEFAULT_RULEBOOK, listRulebooks } from "@/lib/rulebook";

/** The rulebooks as the form offers them, the default first. */
export function offerRulebooks(locale: Locale): RulebookChoice[] {
  const t = dictionary(locale);
  const offered = listRulebooks().map(({ rulebook }): RulebookChoice => {
    const { published } = rulebook.dates;
    const requirement = rulebook.requirements[0];
    const limit = requirement && sayLimit(requirement, t);
    return {
      id: rulebook.id,
      name: rulebook.shortName[locale],
      status: rulebook.statusLine[locale],
      ...(limit ? { limit } : {}),
      ...(published ? { date: t.form.published(writeDate(published, locale)) } : {}),
    };
  });
  return [
    ...offered.filter(({ id }) => id === DEFAULT_RULEBOOK),
    ...offered.filter(({ id }) => id !== DEFAULT_RULEBOOK),
  ];
}
