import { describe, expect, it } from "vitest";
import { chooseExcerpts, WHOLE_UP_TO } from "./choose-excerpts";

const mark = (start: number, length = 11) => ({ start, end: start + length, className: "solid", reading: 1 });
const prose = (length: number) => "Lorem ipsum dolor sit amet. ".repeat(Math.ceil(length / 28)).slice(0, length);

describe("chooseExcerpts", () => {
  it.each([WHOLE_UP_TO - 1, WHOLE_UP_TO])("shows a text of %i units whole", (length) => {
    const { parts, leftOutAfter } = chooseExcerpts(prose(length), [mark(40)], false);
    expect(parts).toEqual([{ start: 0, end: length, leftOut: 0 }]);
    expect(leftOutAfter).toBe(0);
  });

  it("shows one unit more only around what was found", () => {
    const text = prose(WHOLE_UP_TO + 1);
    const { parts, leftOutAfter } = chooseExcerpts(text, [mark(3000)], false);
    expect(parts).toHaveLength(1);
    const [part] = parts;
    expect(part?.start).toBeGreaterThan(2700);
    expect(part?.end).toBeLessThan(3300);
    expect(part?.leftOut).toBe(part?.start);
    expect(leftOutAfter).toBe(text.length - (part?.end ?? 0));
  });

  it("shows any text whole where that is asked for", () => {
    expect(chooseExcerpts(prose(90_000), [mark(10)], true).parts).toEqual([{ start: 0, end: 90_000, leftOut: 0 }]);
  });

  it("joins passages that meet and never repeats or loses a unit between them", () => {
    const text = prose(60_000);
    const { parts, leftOutAfter } = chooseExcerpts(text, [mark(9000), mark(9200), mark(40_000)], false);
    expect(parts).toHaveLength(2);
    let at = 0;
    for (const part of parts) {
      expect(part.start).toBe(at + part.leftOut);
      at = part.end;
    }
    expect(at + leftOutAfter).toBe(text.length);
  });

  it("stays light with a thousand findings and says how many it shows", () => {
    const marks = Array.from({ length: 1000 }, (_, i) => mark(i * 190));
    const { parts, shown } = chooseExcerpts(prose(200_000), marks, false);
    const length = parts.reduce((sum, part) => sum + part.end - part.start, 0);
    expect(length).toBeLessThanOrEqual(5000);
    expect(shown).toBeGreaterThan(10);
    expect(shown).toBeLessThan(1000);
  });

  it("begins a long text without findings at its beginning", () => {
    const { parts } = chooseExcerpts(prose(9000), [], false);
    expect(parts[0]?.start).toBe(0);
    expect(parts[0]?.end).toBeLessThan(1500);
  });

  it("never cuts a pair of surrogates", () => {
    const text = "🔋".repeat(5000);
    for (const start of [3000, 3001, 3002, 3003]) {
      const [part] = chooseExcerpts(text, [mark(start, 2)], false).parts;
      expect((part?.start ?? 1) % 2).toBe(0);
      expect((part?.end ?? 1) % 2).toBe(0);
    }
  });
});
