export { makeReport, type Provenance, reportBytes, resultDigest, sealReport } from "./make-report";
export { readReport } from "./read-report";
export { reportToText } from "./report-to-text";
export { type Report, reportSchema } from "./schema";
