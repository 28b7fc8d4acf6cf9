import { beforeEach } from "vitest";

/** They hold how long reading takes, or that nothing moves a whole body of texts: seconds on each of thousands of mutants. */
const LONG = [
  "takes a text of the greatest length that is let in",
  "a long text of nothing but figures and liquids is read in time that grows with it",
  "a text of nothing but bars is read in time that grows with it",
  "every text of the other languages is read as before",
];

beforeEach(({ task, skip }) => skip(LONG.includes(task.name)));
