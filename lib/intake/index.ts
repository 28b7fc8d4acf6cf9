export { countCharacters } from "./count-characters";
export { LINE_LIMIT, SAMPLES_LIMIT, TESTS_LIMIT, TEXT_LIMIT, URL_LIMIT } from "./limits";
export { type FormValues, parseAuditForm } from "./parse-audit-form";
export { type AuditRequest, parseAuditRequest } from "./parse-audit-request";
export { type BundleStamp, isBundle, parseBundle } from "./parse-bundle";
export { REQUEST_FIELDS } from "./rename-columns";
