import { expect, test } from "vitest";
import lock from "../package-lock.json";
import minimums from "./minimum-versions.json";

// The registry's own audit cannot be asked everywhere, so what is known to be faulty is listed here with its reason.
const packages = Object.entries(lock.packages as Record<string, { version?: string; resolved?: string }>);

interface Minimum {
  name: string;
  atLeast: string;
  why: string;
  /** Where an older major line was mended too: the first good version of that line. */
  backports?: string[];
}

test.each(minimums as Minimum[])("$name is at least $atLeast: $why", ({ name, atLeast, backports = [] }: Minimum) => {
  const versions = packages
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? "");
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => isOlder(version, floor(version, atLeast, backports)))).toEqual([]);
});

test.each([
  ["16.3.7", true],
  ["16.3.8", false],
  ["16.3.9", false],
  ["16.10.0", false],
  ["15.99.99", true],
  ["16.3.8-beta.1", true],
])("%s is older than 16.3.8: %s", (version, older) => {
  expect(isOlder(version, "16.3.8")).toBe(older);
});

test("the lock names no host", () => {
  expect(packages.filter(([, { resolved }]) => resolved?.includes("://"))).toEqual([]);
});

test("a mended older line counts from its own first good version, another line does not", () => {
  expect(floor("6.3.2", "7.5.2", ["6.3.1"])).toBe("6.3.1");
  expect(floor("5.7.2", "7.5.2", ["6.3.1"])).toBe("7.5.2");
});

const major = (version: string) => version.split(".")[0];

function floor(version: string, atLeast: string, backports: string[]): string {
  return backports.find((backport) => major(backport) === major(version)) ?? atLeast;
}

function isOlder(version: string, atLeast: string): boolean {
  const [release = "", preview] = version.split("-");
  const [a, b] = [release, atLeast].map((one) => one.split(".").map(Number));
  const differing = [0, 1, 2].find((i) => a?.[i] !== b?.[i]);
  if (differing === undefined) return preview !== undefined;
  return (a?.[differing] ?? 0) < (b?.[differing] ?? 0);
}
