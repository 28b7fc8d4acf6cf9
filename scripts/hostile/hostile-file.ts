/** A file that means harm, and the one sentence that it earns. */
export interface HostileFile {
  name: string;
  make(): Uint8Array;
  /** The code of the refusal; absent where the file is read all the same. */
  refused?: string;
  /** Of a file that is read: the codes of what is told of it. */
  notes?: string[];
  /** Of a file that is read: words of its text, in lower case; absent where it speaks of semi-solid. */
  says?: string;
  /** Of a file that is read: what must not have come into its text. */
  without?: string;
}
