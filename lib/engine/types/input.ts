import type { SourceDocument } from "./source-document";
import type { AddedUncertainty, DecisionRule } from "./uncertainty";

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
  accreditationNumber?: string;
  reportNumber?: string;
  reportDate?: string;
  sampledBy?: "maker" | "laboratory" | "authority";
  /** How the sample is tied to the product: serial number, batch, photograph. */
  productTie?: string;
  /** How the cell was opened, if it was. */
  opening?: string;
  instrument?: string;
  /** Certificate and date of the balance's calibration. */
  balanceCalibration?: string;
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
  /** At least three weighings of one and the same body on the balance that was used, in grams. */
  repeatWeighingsG?: DecimalString[];
  /** Each mass of a sample is the mean of so many weighings; "1" where absent. A whole number. */
  weighingsPerMass?: DecimalString;
  uncertaintyAdded?: AddedUncertainty[];
  statedLossPct?: DecimalString;
  /** The file that these data were read from. */
  source?: DataSource;
  samples: Sample[];
}

/** The raw file by its SHA-256, in lower-case hexadecimal, and where in it the data stand. */
export interface DataSource {
  file: string;
  sha256: string;
  sheet?: string;
  range?: string;
}

/** The fields of a test that hold one answer: text, number or yes and no. */
export type StatedField = Exclude<keyof TestData, "samples" | "source" | "repeatWeighingsG" | "uncertaintyAdded">;

export interface AuditInput {
  text: string;
  product?: string;
  maker?: string;
  /** ISO date. */
  claimDate?: string;
  sourceUrl?: string;
  /** Absent: the four-outcome rule. */
  decisionRule?: DecisionRule;
  /** Files that the text was taken from; absent where it was typed. */
  documents?: SourceDocument[];
  tests: TestData[];
}
