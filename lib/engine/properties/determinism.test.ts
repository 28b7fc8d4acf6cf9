import fc from "fast-check";
import { expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { compileLexicon } from "@/lib/engine/compile-lexicon";
import { lexiconData } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { read } from "./support/read";
import { holdsFor, PATIENCE } from "./support/run-property";
import { anyText, passage } from "./support/texts";

const bytes = (value: unknown) => JSON.stringify(value);

it("gives the same bytes for the same text, whatever was read in between", { timeout: PATIENCE }, () => {
  holdsFor(150, fc.tuple(anyText, anyText), ([text, other]) => {
    const first = bytes(read(text));
    read(other);
    expect(bytes(read(text))).toBe(first);
  });
});

it("gives the same bytes with a lexicon that has read nothing yet", { timeout: PATIENCE }, () => {
  const found = findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) throw new Error("The default rulebook is missing.");
  const fresh = compileLexicon(lexiconData());
  const { rulebook } = found.value;
  holdsFor(100, fc.oneof(passage, anyText), (text) => {
    expect(bytes(audit({ text, tests: [] }, fresh, rulebook))).toBe(bytes(read(text)));
  });
});
