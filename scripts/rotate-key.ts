// `npm run --silent rotate-key`: a new key signs from now on; the old one stays published, for what it signed.
import { env } from "@/lib/env";
import { rotateSigningKey } from "@/lib/record";

try {
  const { published } = await rotateSigningKey(env().DATA_DIR, new Date());
  const [current, retired] = published.keys;
  console.log(`Signing from now on: ${current?.kid}. Retired at ${retired?.retiredAt}: ${retired?.kid}.`);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
