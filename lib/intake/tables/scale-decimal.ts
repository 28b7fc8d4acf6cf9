/** A plain decimal as a whole number of its last digit but `places`: 120.5 at two places → 12050n. */
export function scaleDecimal(decimal: string, places: number): bigint {
  const [whole = "0", decimals = ""] = decimal.replace("-", "").split(".");
  const value = BigInt(whole + decimals.padEnd(places, "0").slice(0, places));
  return decimal.startsWith("-") ? -value : value;
}
