export { type Change, compareReports, sayChange } from "./compare-reports";
export { findingsToCsv } from "./findings-to-csv";
export { type Bundle, makeBundle } from "./make-bundle";
export {
  makeReport,
  makeSealedReport,
  type Provenance,
  reportBytes,
  resultDigest,
  type SealedReport,
} from "./make-report";
export type { FindingPlace } from "./place-findings";
export { readReport } from "./read-report";
export { reportToCsv } from "./report-to-csv";
export { reportToText } from "./report-to-text";
export { type Report, reportSchema } from "./schema";
