import words from "./words.json";

/**
 * What a field takes, as JSON Schema tells other programs; the readers of the fields take more spellings than this. A
 * number may come as text, which keeps its trailing zeros.
 */
export type Shape = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const number = { type: ["string", "number"] };

export const SHAPES = {
  text,
  number,
  date: { type: "string", format: "date" },
  url: { type: "string", format: "uri" },
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
  truth: { type: ["boolean", "string"] },
  ids: { type: "array", items: text },
  idOrObject: { type: ["string", "object"] },
  numbers: { type: "array", items: number },
} as const satisfies Record<string, Shape>;

/** One of the words that the field knows. */
export const oneOf = (field: keyof typeof words): Shape => ({ type: "string", enum: Object.keys(words[field]) });
