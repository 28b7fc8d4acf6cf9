import { benchDocuments } from "./bench-documents";
import { benchDense, benchEngine } from "./bench-engine";
import { benchHttp } from "./bench-http";
import { benchJsonl } from "./bench-jsonl";
import { benchMatch } from "./bench-match";
import { benchLatency, benchScaling } from "./bench-time";
import { benchXlsx } from "./bench-xlsx";
import type { Measured } from "./measure";
import { ensurePeers, type Peers } from "./peers";

/**
 * `npm run bench [-- NAME …]`: one line of JSON a benchmark; without a name, all of them. Returns the exit code: 0 all
 * were measured, 1 one went wrong or its check failed, 2 a name is not known.
 */
export async function runBenches(asked: string[], root: string): Promise<number> {
  let installed: Peers | undefined;
  const peers = () => {
    installed ??= ensurePeers(root);
    return installed;
  };
  const benches: Record<string, () => Promise<Measured[]>> = {
    engine: () => benchEngine(peers),
    "engine-dense": () => benchDense(peers),
    match: () => benchMatch(peers),
    scaling: benchScaling,
    latency: benchLatency,
    jsonl: () => benchJsonl(root),
    xlsx: () => benchXlsx(peers),
    documents: benchDocuments,
    http: () => benchHttp(root),
  };
  const unknown = asked.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no benchmark “${unknown}”; known are ${Object.keys(benches).join(", ")}.\n`);
    return 2;
  }
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    process.stderr.write(`touchstone: ${name}: measuring\n`);
    try {
      for (const line of (await benches[name]?.()) ?? []) process.stdout.write(`${JSON.stringify(line)}\n`);
    } catch (error) {
      process.stderr.write(`touchstone: ${name}: ${error instanceof Error ? error.message : error}\n`);
      return 1;
    }
  }
  return 0;
}
