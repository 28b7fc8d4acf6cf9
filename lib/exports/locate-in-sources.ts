/** A file that text was taken from, and whose part of the text it gave. */
export interface SarifSource {
  /** A path as it was typed, or undefined for standard input. */
  path?: string;
  /** UTF-16 offsets into the audited text. */
  start: number;
  end: number;
  /**
   * How the file holds its text: as it stands; with other line ends, so that lines and columns hold and offsets do not;
   * or in a layout that neither lines nor offsets point into.
   */
  holds: "text" | "other-line-ends" | "layout";
}

interface Span {
  quote: string;
  start: number;
  end: number;
}

/** From a span of the text its place in the file it stands in: SARIF's location. Lines and columns count from 1. */
export function locateInSources(text: string, sources: readonly SarifSource[]) {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lineOf = (offset: number): number => countUpTo(lineStarts, offset) - 1;
  return ({ quote, start, end }: Span) => {
    const index = sources.findIndex((source) => source.start <= start && end <= source.end);
    const source = sources[index];
    if (source === undefined) return { properties: { start, end } };
    const artifactLocation = { uri: sourceUri(source), index };
    if (source.holds === "layout") return { physicalLocation: { artifactLocation }, properties: { start, end } };
    // A source begins after a blank line, so its first column is a line's first.
    const firstLine = lineOf(source.start);
    const at = (offset: number) => {
      const line = lineOf(offset);
      return { line: line - firstLine + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
    };
    const from = at(start);
    const to = at(end);
    const region = {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      ...(source.holds === "text" && { charOffset: start - source.start, charLength: end - start }),
      snippet: { text: quote },
    };
    return { physicalLocation: { artifactLocation, region } };
  };
}

/** As a URI: a path relative to where the command ran, or absolute; a drive letter is no scheme. */
export function sourceUri({ path }: Pick<SarifSource, "path">): string {
  if (path === undefined) return "stdin:";
  const steps = path.replaceAll("\\", "/").split("/");
  const encoded = steps.map((step, index) => (index === 0 && DRIVE.test(step) ? step : encodeURIComponent(step)));
  const uri = encoded.join("/");
  if (DRIVE.test(steps[0] ?? "")) return `file:///${uri}`;
  return uri.startsWith("/") ? `file://${uri}` : uri;
}

const DRIVE = /^[A-Za-z]:$/;

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
