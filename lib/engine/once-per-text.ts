import type { ReadableText } from "./reading";

let kinds = 0;

/**
 * Wraps what several phases ask of a text, so that it is read once. What was read hangs on the text and leaves with
 * it: a WeakMap would keep every text alive until the collector next looks through all it has.
 */
export function oncePerText<Rest extends unknown[], Made>(
  read: (text: ReadableText, ...rest: Rest) => Made,
): (text: ReadableText, ...rest: Rest) => Made {
  const kind = kinds++;
  return (text, ...rest) => {
    const before = text.read[kind] as Made | undefined;
    if (before !== undefined) return before;
    const made = read(text, ...rest);
    text.read[kind] = made;
    return made;
  };
}
