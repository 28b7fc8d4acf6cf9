/** To three decimals, as the scores are printed; null where there was nothing to divide by. */
export const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);
export const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
/** Harmonic mean of precision and recall, from counts. */
export const fScore = (hits: number, told: number, wanted: number) => share(2 * hits, told + wanted);
