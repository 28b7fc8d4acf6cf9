/** Three decimals round a probability that is nearly none or nearly certain: it is not said to be quite that. */
export function sayProbability(probability: string): string {
  if (/^0\.0+$/.test(probability)) return "< 0.001";
  return /^1(\.0+)?$/.test(probability) ? "> 0.999" : probability;
}
