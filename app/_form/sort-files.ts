interface Named {
  name: string;
  type?: string;
}

const TABLE = /\.(?:csv|tsv|xlsx|json)$/i;
const TEXT = /\.txt$/i;
const TABLE_TYPES = [
  "text/csv",
  "text/tab-separated-values",
  "application/json",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/**
 * Files that were dropped together: tables are test data, all else is a document. The text of a thermogram looks like any
 * other, so it counts as test data only where it is let go over them.
 */
export function sortFiles<File extends Named>(files: File[], overTests: boolean): { documents: File[]; tests: File[] } {
  const isTest = (file: File) => isTable(file) || (overTests && TEXT.test(file.name));
  return { documents: files.filter((file) => !isTest(file)), tests: files.filter(isTest) };
}

/** It can be on either side. */
export const canBeTests = (file: Named): boolean => isTable(file) || TEXT.test(file.name);

/** By its name, where that ends like one; a type alone is what some systems give to anything. */
const isTable = ({ name, type }: Named): boolean =>
  TABLE.test(name) || (!name.includes(".") && TABLE_TYPES.includes(type ?? ""));
