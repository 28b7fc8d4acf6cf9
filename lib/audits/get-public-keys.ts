import { env } from "@/lib/env";
import { jwks, type KeySet, loadSigningKeys } from "@/lib/record";

/** The keys by which receipts and heads of the log are checked, retired ones too. */
export async function getPublicKeys(): Promise<KeySet> {
  return jwks(await loadSigningKeys(env().DATA_DIR));
}
