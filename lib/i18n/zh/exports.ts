import type { Widened } from "../dictionary";
import type { exports as words } from "../en/exports";

export const exports: Widened<typeof words> = {
  claimed: (what, category, quote) => `${what}的电池是${category}电池：“${quote}”`,
  claimedOfNothing: (category, quote) => `文字所称的电池是${category}电池：“${quote}”`,
};
