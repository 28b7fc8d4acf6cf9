// Builds the program that reads on the reader's own device: public/device/audit-worker.js and what it fetches later.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./root.mjs";

/** The entry, and the module that it fetches when a whole report is asked for. */
export const ENTRY = "lib/browser/audit-worker.ts";

const shared = { absWorkingDir: root, bundle: true, format: "esm", logLevel: "error" };

/** Writes the program into `folder`, whose content goes. */
export async function buildDevice(folder) {
  const stamp = await stampOfLexicon();
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [ENTRY],
    outdir: folder,
    write: false,
    splitting: true,
    minify: true,
    charset: "utf8",
    platform: "browser",
    target: "es2022",
    plugins: [lexiconWithoutNotes(stamp)],
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) writeFileSync(file.path, file.contents);
}

/** Id and digest of the lexicon's whole data, notes and all, as the server stamps its reports. */
async function stampOfLexicon() {
  const entry = { entryPoints: ["lib/lexicon/stamp-lexicon.ts"], platform: "node", write: false };
  const { outputFiles } = await build({ ...shared, ...entry });
  const program = Buffer.from(outputFiles[0].contents).toString("base64");
  const { stampLexicon } = await import(`data:text/javascript;base64,${program}`);
  return stampLexicon();
}

/** Notes and sources say why an entry is there and are read by nobody on a device: left out, the stamp taken beforehand. */
function lexiconWithoutNotes(stamp) {
  return {
    name: "lexicon-without-notes",
    setup({ onLoad }) {
      onLoad({ filter: /lib[\\/]lexicon[\\/].*\.json$/ }, ({ path: file }) => ({
        contents: JSON.stringify(JSON.parse(readFileSync(file, "utf8")), (key, value) =>
          key === "note" || key === "source" ? undefined : value,
        ),
        loader: "json",
      }));
      onLoad({ filter: /lib[\\/]lexicon[\\/]stamp-lexicon\.ts$/ }, () => ({
        contents: `export const stampLexicon = () => (${JSON.stringify(stamp)});`,
        loader: "js",
      }));
    },
  };
}

if (process.argv[1] === import.meta.filename) await buildDevice(path.join(root, "public/device"));
