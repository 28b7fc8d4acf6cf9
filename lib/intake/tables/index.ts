export { FILE_BYTES_LIMIT } from "./limits";
export { parseAnswers } from "./parse-answers";
export { parseTestTable } from "./parse-test-table";
export { readTestTable, type TableFile, type TableTerms } from "./read-test-table";
export type * from "./types";
