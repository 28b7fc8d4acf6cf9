import { accepted, type Result, refused } from "@/lib/errors";
import { type KeySet, keySetSchema } from "./key-schema";
import { readJson } from "./read-json";
import { sentence } from "./say-check";

/** Reads the keys that a site publishes. Problem: `bad-keys`. */
export function parseKeys(content: Uint8Array): Result<KeySet> {
  const { data } = keySetSchema.safeParse(readJson(content));
  return data ? accepted(data) : refused({ code: "bad-keys", path: "", say: sentence("bad-keys") });
}
