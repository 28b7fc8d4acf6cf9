import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stampLexicon } from "@/lib/lexicon/stamp-lexicon";
import { rulebookDigests } from "@/lib/rulebook";
import { writeOwnSchema } from "@/lib/rulebook/write-own-schema";
import { freezeDigests } from "./freeze-digests";

/**
 * `npm run freeze`: writes the digest of every new lexicon and rulebook into its released.json, so that a test
 * notices when a released one is edited. `--unreleased`: takes edited ones too, as long as the version is 0.x.
 * Writes the published JSON Schema of one's own rulebook too, which a test holds to the one that reads it.
 */
const root = path.resolve(import.meta.dirname, "..");
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const { id, digest } = stampLexicon();
const rooms = [
  { file: "lib/lexicon/released.json", now: { [id]: digest } },
  { file: "lib/rulebook/released.json", now: rulebookDigests() },
];
const unreleased = process.argv.includes("--unreleased") && String(readJson("package.json").version).startsWith("0.");
const results = rooms.map(({ file, now }) => ({ file, ...freezeDigests(readJson(file), now, unreleased) }));
for (const { file, released, lines, refused } of results) {
  for (const line of lines) console.log(`${file}: ${line}`);
  if (refused.length === 0) writeFileSync(path.join(root, file), `${JSON.stringify(released, null, 2)}\n`);
}
writeFileSync(path.join(root, "public/own-rulebook.schema.json"), writeOwnSchema());
const refused = results.flatMap((result) => result.refused);
if (refused.length > 0) {
  console.error(
    `Released and frozen, so nothing was written for it: ${refused.join(", ")}. Give the changed one a new id.`,
  );
  process.exitCode = 2;
}
