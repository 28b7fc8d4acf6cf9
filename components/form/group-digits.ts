/** 200000 → 200,000 */
export const groupDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
