import type { Problem } from "@/lib/engine/types";

/** Bad input is a value, with everything that is wrong with it at once; only a bug throws. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (...problems: Problem[]): Result<never> => ({ ok: false, problems });
