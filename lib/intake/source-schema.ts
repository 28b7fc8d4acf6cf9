import * as z from "zod";
import type { DataSource } from "@/lib/engine/types";
import type { Leaf } from "./read-decimal";
import { leaf, requiredLeaf } from "./read-issues";
import { readLine } from "./read-line";
import { SHAPES } from "./shapes";

const sha256 = requiredLeaf((raw): Leaf<string> => {
  const digest = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  return /^[0-9a-f]{64}$/.test(digest) ? { value: digest } : { problem: "bad-sha256" };
}, SHAPES.sha256);

const file = requiredLeaf((raw): Leaf<string> => {
  const read = readLine(raw);
  return "value" in read && read.value === undefined ? { problem: "file-unnamed" } : read;
});

/** The file that a test was read from; kept with the report, so that a copy of the file can be recognised. */
export const sourceSchema = z
  .preprocess(
    (raw) => raw ?? undefined,
    z
      .strictObject({ file, sha256, sheet: leaf((raw) => readLine(raw)), range: leaf((raw) => readLine(raw)) })
      .optional(),
  )
  .transform((source): DataSource | undefined => {
    if (source === undefined) return undefined;
    const stated = Object.entries(source).filter(([, value]) => value !== undefined);
    return Object.fromEntries(stated) as unknown as DataSource;
  });
