import { BadInput, EXIT } from "./fail";

/** The edge of a command: its exit code, one line on standard error for what went wrong, and a stack for DEBUG alone. */
export function runCommand(main: () => Promise<number>): void {
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
}
