const NAME_LIMIT = 255;

/** As it is shown: without folders, and without what would turn or break the line that it is shown in. */
export const nameWithoutPath = (given: string): string =>
  [...(given.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")]
    .slice(0, NAME_LIMIT)
    .join("")
    .trim() || "?";
