// What goes in.

/** A number exactly as it was given: plain decimal notation, trailing zeros kept, no exponent. */
export type DecimalString = string;

export interface Sample {
  id: string;
  before: DecimalString;
  after: DecimalString;
  unit: "g" | "mg" | "kg";
}

/** One laboratory test. Every field that is absent was not stated. */
export interface TestData {
  product?: string;
  method?: string;
  laboratory?: string;
  accreditation?: string;
  reportNumber?: string;
  reportDate?: string;
  sampledBy?: "maker" | "laboratory" | "authority";
  temperatureC?: DecimalString;
  durationH?: DecimalString;
  vacuum?: boolean;
  pressurePa?: DecimalString;
  ambientTemperatureC?: DecimalString;
  humidityPct?: DecimalString;
  stateOfChargePct?: DecimalString;
  visibleLiquid?: "yes" | "no";
  /** Half-width, in grams, of one weighing's error. */
  balanceAccuracyG?: DecimalString;
  /** Expanded uncertainty (k = 2) of the loss, in percentage points. */
  expandedUncertaintyPct?: DecimalString;
  statedLossPct?: DecimalString;
  samples: Sample[];
}

export interface AuditInput {
  text: string;
  product?: string;
  maker?: string;
  /** ISO date. */
  claimDate?: string;
  sourceUrl?: string;
  tests: TestData[];
}
