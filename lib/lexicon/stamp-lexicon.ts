import { digest } from "@/lib/digest";
import { lexiconData } from ".";

let stamp: { id: string; digest: string } | undefined;

/** What every report says of the lexicon it was read by: its id, and the digest of all its data. */
export function stampLexicon(): { id: string; digest: string } {
  if (!stamp) {
    const data = lexiconData();
    stamp = { id: data.id, digest: digest(data) };
  }
  return stamp;
}

/** In place of reading all data again: what was stamped before. */
export function takeStamp(ready: { id: string; digest: string }) {
  stamp = ready;
}
