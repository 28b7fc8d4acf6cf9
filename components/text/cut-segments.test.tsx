import { describe, expect, it } from "vitest";
import { cutSegments } from "./cut-segments";

const mark = (start: number, end: number, reading: number) => ({ start, end, reading, className: `c${reading}` });
const shape = (segments: ReturnType<typeof cutSegments>) =>
  segments.map(({ start, end, marks, notes }) => [start, end, marks.map((one) => one.reading), notes]);

describe("cutSegments", () => {
  it("leaves an unmarked text whole", () => {
    expect(shape(cutSegments([], 0, 9))).toEqual([[0, 9, [], []]]);
  });

  it("puts the inner mark inside the outer and names both behind the outer", () => {
    expect(shape(cutSegments([mark(4, 6, 2), mark(2, 9, 1)], 0, 12))).toEqual([
      [0, 2, [], []],
      [2, 4, [1], []],
      [4, 6, [1, 2], []],
      [6, 9, [1], [1, 2]],
      [9, 12, [], []],
    ]);
  });

  it("lets marks overlap without either losing a letter", () => {
    expect(shape(cutSegments([mark(0, 5, 1), mark(3, 8, 2)], 0, 8))).toEqual([
      [0, 3, [1], []],
      [3, 5, [1, 2], []],
      [5, 8, [2], [1, 2]],
    ]);
  });

  it("keeps two marks of one range apart, and marks that only touch", () => {
    expect(shape(cutSegments([mark(0, 4, 1), mark(0, 4, 2), mark(4, 6, 3)], 0, 6))).toEqual([
      [0, 4, [1, 2], [1, 2]],
      [4, 6, [3], [3]],
    ]);
  });

  it("cuts a mark at the edge of what is shown and names it only where it ends", () => {
    const across = [mark(2, 8, 1)];
    expect(shape(cutSegments(across, 0, 5))).toEqual([
      [0, 2, [], []],
      [2, 5, [1], []],
    ]);
    expect(shape(cutSegments(across, 5, 9))).toEqual([
      [5, 8, [1], [1]],
      [8, 9, [], []],
    ]);
  });

  it("ignores a mark without length", () => {
    expect(shape(cutSegments([mark(3, 3, 1)], 0, 5))).toEqual([[0, 5, [], []]]);
  });

  it("puts the pieces together to the very text, whatever the marks", () => {
    const marks = Array.from({ length: 60 }, (_, i) => mark((i * 37) % 90, ((i * 37) % 90) + 1 + ((i * 13) % 30), i));
    const segments = cutSegments(marks, 0, 120);
    expect(segments[0]?.start).toBe(0);
    expect(segments.at(-1)?.end).toBe(120);
    segments.slice(1).forEach((segment, i) => {
      expect(segment.start).toBe(segments[i]?.end);
    });
    expect(new Set(segments.flatMap((segment) => segment.notes)).size).toBe(60);
  });
});
