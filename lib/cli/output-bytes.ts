/** What a buffer is made of at the least, in bytes. */
const SMALLEST = 128 * 1024;

const encoder = new TextEncoder();

/** Strings one after the other as UTF-8, in a buffer that grows. */
export class OutputBytes {
  private held: Uint8Array<ArrayBuffer>;
  private size = 0;

  /** Begins in a buffer that nobody needs any more, where there is one. */
  constructor(spare: ArrayBuffer = new ArrayBuffer(SMALLEST)) {
    this.held = new Uint8Array(spare);
  }

  add(text: string) {
    for (let from = 0; ; ) {
      const { read, written } = encoder.encodeInto(from === 0 ? text : text.slice(from), this.held.subarray(this.size));
      this.size += written;
      from += read;
      if (from === text.length) return;
      this.grow();
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.held.subarray(0, this.size);
  }

  private grow() {
    const grown = new Uint8Array(this.held.length * 2);
    grown.set(this.held);
    this.held = grown;
  }
}
