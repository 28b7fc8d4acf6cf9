import { readTestTable } from "@/lib/intake/tables/read-test-table";
import type { TestTable } from "@/lib/intake/tables/types";
import type { AskedTable } from "./worker-messages";

/** What POST /api/test-tables would say of this file, said here. */
export function readTable({ name, bytes, answers }: AskedTable, onProgress: (share: number) => void): TestTable {
  return readTestTable({ name, bytes }, { today: new Date(), onProgress }, answers);
}
