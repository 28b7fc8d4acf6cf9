import { signOf } from "./exact";
import type { scaleToCompare } from "./read-uncertainty";
import type { Limit, Weighed } from "./weigh-sample";

type Compared = ReturnType<typeof scaleToCompare>;

/** The very integers compared, so that anybody can repeat it with a pocket calculator of enough digits. */
export function writeComparison(weighed: Weighed, margin: bigint, compared: Compared, limit: Limit): string {
  const { before, loss } = weighed;
  return (
    `M1 = ${before} ng, Δ = ${loss} ng, L ${limit.operator} ${limit.ppm} ppm; ` +
    `m = L × M1 − 10^6 × Δ = ${margin}; ${writeEdge(weighed, compared)}`
  );
}

function writeEdge({ uncertainty }: Weighed, compared: Compared): string {
  const clear = writeSign(signOf(compared.distance - compared.uncertainty));
  const held = `${compared.distance} ${clear} ${compared.uncertainty}`;
  if (uncertainty.from === "stated") {
    return `|m| × 10^${uncertainty.scale} = ${held} = ${uncertainty.digits} × 10^4 × M1`;
  }
  if (uncertainty.from === "budget") {
    const { variance, factorThousandths } = uncertainty;
    const { numerator, denominator } = variance;
    return (
      `${denominator} × m² = ${held} = 10^6 × ${factorThousandths}² × ${numerator}, ` +
      `u² = ${numerator}/${denominator} ng², k = ${factorThousandths}/1000`
    );
  }
  return `3m² = ${held} = 8 × (10^6 × a)², a = ${uncertainty.halfWidthNanograms} ng`;
}

export const writeSign = (value: number): string => (value < 0 ? "<" : value > 0 ? ">" : "=");
