import type { Outcome } from "@/lib/engine/types";
import { EXIT } from "./fail";

/** Lines of a kind: how many, and the number of the first. */
interface Counted {
  count: number;
  first: number;
}

/** What the end of a run tells of its lines. Plain data: threads hand it over. */
export interface Tally {
  lines: number;
  bad: Counted;
  /** By a fault of ours; such a line counts as bad too. */
  faults: Counted;
  failing: Counted;
  /** Columns that are none of a request. */
  passedOver: Set<string>;
}

/** Columns named at the end; a data set may have a new one in every line. */
export const MOST_NAMED = 20;

export const emptyTally = (): Tally => ({
  lines: 0,
  bad: { count: 0, first: 0 },
  faults: { count: 0, first: 0 },
  failing: { count: 0, first: 0 },
  passedOver: new Set(),
});

/** Counts a line that comes after all that were counted. */
export function count(counted: Counted, line: number): void {
  if (counted.count === 0) counted.first = line;
  counted.count += 1;
}

/** Adds the tally of lines that come after all of this one. */
export function addTally(tally: Tally, more: Tally): void {
  tally.lines += more.lines;
  for (const kind of ["bad", "faults", "failing"] as const) {
    if (tally[kind].count === 0) tally[kind].first = more[kind].first;
    tally[kind].count += more[kind].count;
  }
  for (const field of more.passedOver) if (tally.passedOver.size <= MOST_NAMED) tally.passedOver.add(field);
}

/** A sentence for each thing that a reader must know of the run. */
export function sayTally({ lines, bad, faults, failing, passedOver }: Tally, failOn: Outcome[]): string[] {
  return [
    ...(lines === 0 ? ["there is no line to audit."] : []),
    ...(bad.count > 0 ? [`${bad.count} of ${lines} lines could not be audited, the first is line ${bad.first}.`] : []),
    ...(failing.count > 0 ? [sayFailing(failing, failOn)] : []),
    ...(faults.count > 0
      ? [`By a fault of ours nothing was decided about ${faults.count}, the first is line ${faults.first}.`]
      : []),
    ...(passedOver.size > 0 ? [sayPassedOver([...passedOver])] : []),
  ];
}

export function exitCode({ lines, bad, faults, failing }: Tally): number {
  if (faults.count > 0) return EXIT.fault;
  if (bad.count > 0 || lines === 0) return EXIT.badInput;
  return failing.count > 0 ? EXIT.failOn : EXIT.made;
}

const sayFailing = ({ count, first }: Counted, outcomes: Outcome[]): string =>
  `${count === 1 ? "1 line has" : `${count} lines have`} a claim that is ${outcomes.join(" or ")}, the first is line ${first}.`;

const sayPassedOver = (fields: string[]): string =>
  `Fields that are none of a request were passed over: ${fields.slice(0, MOST_NAMED).sort().join(", ")}${fields.length > MOST_NAMED ? " and others" : ""}.`;
