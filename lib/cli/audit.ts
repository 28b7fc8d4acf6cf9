import "./take-lexicon";
import { auditFile } from "./audit-file";
import { auditLines } from "./audit-lines";
import { BadInput, EXIT } from "./fail";
import { asksForHelp, readOptions, usage } from "./read-options";
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

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.made : EXIT.fault),
);

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const bad = error instanceof BadInput;
    const sentence = error instanceof Error ? error.message : String(error);
    const line = (bad ? sentence : `A fault of ours, nothing was decided: ${sentence}`).replace(/\s+/g, " ");
    process.stderr.write(`${line}\n`);
    if (!bad && process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = bad ? EXIT.badInput : EXIT.fault;
  },
);
