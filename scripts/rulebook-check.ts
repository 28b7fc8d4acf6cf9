import { readFileSync } from "node:fs";
import { checkRulebook } from "@/lib/rulebook/check-rulebook";

/** `npm run rulebook:check -- FILE`: what is missing or wrong in a rulebook of one's own, in plain sentences. */
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error("Usage: npm run rulebook:check -- FILE");
  process.exitCode = 2;
} else {
  process.exitCode = run(file);
}

function run(name: string): number {
  try {
    const { usable, lines } = checkRulebook(readFileSync(name, "utf8"));
    for (const line of lines) (usable ? console.log : console.error)(line);
    return usable ? 0 : 2;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    console.error(`${name} cannot be read (${code}): check the name and your rights to it.`);
    return 2;
  }
}
