import type { TestData } from "@/lib/engine/types";

/** A test as far as its fields could be read: a field that was refused is an object, an absent one undefined. */
export type HalfReadTest = Record<string, unknown>;

/** The decimal of a field that was read, without its percent sign; undefined where it is absent or was refused. */
export function figureOf(test: HalfReadTest, field: keyof TestData): string | undefined {
  const value = test[field];
  return typeof value === "string" ? value.replace("%", "") : undefined;
}
