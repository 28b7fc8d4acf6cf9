import "./take-lexicon";
import { auditFile } from "./audit-file";
import { auditLines } from "./audit-lines";
import { EXIT } from "./fail";
import { asksForHelp, readOptions, usage } from "./read-options";
import { runCommand } from "./run-command";
import { write } from "./write";

/** `npm run --silent audit -- …`: the same audit as on the site, without a database. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    await write(`${usage}\n`);
    return EXIT.made;
  }
  const options = readOptions(args);
  const today = new Date();
  return options.jsonl ? auditLines(options, today) : auditFile(options, today);
}

runCommand(main);
