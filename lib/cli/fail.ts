import type { Problem } from "@/lib/engine/types";
import type { Locale } from "@/lib/i18n";

/** What the command ends with; CONTRIBUTING and the README name the same four. */
export const EXIT = { made: 0, fault: 1, badInput: 2, failOn: 3 } as const;

/** Bad input at the command line: thrown to the edge, where it becomes one line on standard error and exit 2. */
export class BadInput extends Error {}

/** All problems of one input on one line: what is wrong, and in which file, which a problem may name without its folder. */
export function refuseInput(name: string, problems: Problem[], locale: Locale): never {
  const said = problems.map(({ say }) => say[locale]).join(" ");
  const short = name.split(/[/\\]/).at(-1) ?? name;
  if (said.startsWith(`${short} `)) throw new BadInput(name + said.slice(short.length));
  throw new BadInput(said.startsWith(name) ? said : `${name}: ${said}`);
}
