import { divideUp, massNanograms, powerOfTen, writeDecimal } from "../evidence/exact";
import { expandedShare, readUncertainty } from "../evidence/read-uncertainty";
import { fillSentence } from "../fill-sentence";
import type { DecisionRule, Rulebook, TestReading, TurningPoints } from "../types";

/** Shares of the mass before drying are held in units of 10^-12 and printed in percent to four decimals. */
const PLACES = 12;
const PRINTED = powerOfTen(6);

interface Point {
  /** The loss with what the rule adds to it. */
  met: bigint;
  /** The loss less its uncertainty. */
  refuted: bigint;
}

/**
 * The limits at which the evidence of these valid tests would change: the worst sample of the worst test decides, so
 * the greatest of each counts. Rounded away from the claim's limit on both sides: what is said to change, changes.
 */
export function findTurningPoints(
  tests: TestReading[],
  rulebook: Rulebook,
  simple: boolean,
): TurningPoints | undefined {
  const points = tests.flatMap((test) => readPoints(test, simple));
  if (points.length === 0) return undefined;
  const met = largest(points.map((point) => point.met));
  const refuted = largest(points.map((point) => point.refuted));
  const supported = writeDecimal({ digits: divideUp(met, PRINTED), scale: 4 });
  if (refuted < PRINTED) {
    const say = fillSentence(rulebook, "turning.supported", { supported });
    return { supportedFromPct: supported, contradictedBelowPct: null, say };
  }
  const contradicted = writeDecimal({ digits: refuted / PRINTED, scale: 4 });
  const say = fillSentence(rulebook, "turning.both", { supported, contradicted });
  return { supportedFromPct: supported, contradictedBelowPct: contradicted, say };
}

function largest(values: bigint[]): bigint {
  let most = 0n;
  for (const one of values) if (one > most) most = one;
  return most;
}

function readPoints(test: TestReading, simple: boolean): Point[] {
  if (test.mean?.decides) {
    const [loss, doubt] = [test.mean.lossPct, test.mean.expandedUncertaintyPct].map(readPct) as [bigint, bigint];
    return [{ met: loss + (simple ? 0n : doubt), refuted: loss - doubt }];
  }
  return test.samples.map(({ id, before, after, unit, beforeNanograms = "1", lossNanograms = "0" }) => {
    const mass = BigInt(beforeNanograms);
    const loss = BigInt(lossNanograms) * powerOfTen(PLACES);
    const uncertainty = readUncertainty({ id, before, after, unit }, test.given);
    const doubt = expandedShare(massNanograms(before, unit) ?? mass, uncertainty, PLACES);
    const up = divideUp(loss, mass);
    return { met: up + (simple ? 0n : doubt), refuted: loss / mass - doubt };
  });
}

const readPct = (pct: string): bigint => BigInt(pct.replace(".", "")) * PRINTED;

/** Only simple acceptance leaves the uncertainty aside. */
export const isSimple = (decisionRule: DecisionRule | undefined): boolean => decisionRule === "simple-acceptance";
