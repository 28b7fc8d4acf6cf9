import { parseArgs } from "node:util";
import type { Locale } from "@/lib/i18n";
import { type KeySet, parseKeys, sayState, type Verification, verifyBundle } from "@/lib/record";
import { BadInput, EXIT, refuseInput } from "./fail";
import { asksForHelp } from "./read-options";
import { readSource, sourceName } from "./read-source";
import { runCommand } from "./run-command";
import { write } from "./write";

const usage = "Usage: npm run --silent verify -- BUNDLE [--keys FILE] [--lang en|zh]";

/** docs/receipts.md names the same. */
const EXIT_OF = { holds: 0, fails: 3, "not-possible": 4 } as const satisfies Record<Verification["state"], number>;

/** `npm run --silent verify -- BUNDLE`: whether a downloaded bundle is what its receipt says. It asks nobody. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    await write(`${usage}\n`);
    return EXIT.made;
  }
  const { file, keys, lang } = readOptions(args);
  const given = keys === undefined ? undefined : await readKeys(keys, lang);
  const verified = await verifyBundle(await readSource(file, lang), new Date(), given);
  if (!verified.ok) return refuseInput(sourceName(file), verified.problems, lang);
  await write(print(verified.value, lang));
  return EXIT_OF[verified.value.state];
}

function readOptions(args: string[]): { file: string; keys?: string; lang: Locale } {
  const options = { keys: { type: "string" }, lang: { type: "string", default: "en" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [file, ...others] = positionals;
    const { keys, lang } = values;
    if (file !== undefined && others.length === 0 && (lang === "en" || lang === "zh")) return { file, keys, lang };
  } catch (cause) {
    throw new BadInput(usage, { cause });
  }
  throw new BadInput(usage);
}

async function readKeys(file: string, lang: Locale): Promise<KeySet> {
  const keys = parseKeys(await readSource(file, lang));
  return keys.ok ? keys.value : refuseInput(sourceName(file), keys.problems, lang);
}

/** A line a check, and one that says what they come to. */
function print({ checks, say }: Verification, lang: Locale): string {
  const colon = { en: ": ", zh: "：" }[lang];
  const lines = checks.map((check) => `${sayState(check.state)[lang]}${colon}${check.say[lang]}`);
  return [...lines, say[lang], ""].join("\n");
}

runCommand(main);
