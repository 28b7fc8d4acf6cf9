import { describe, expect, test } from "vitest";
import { read } from "../properties/support/read";

const SHORT = "Solid-state is the way to go.";
const rain = (count: number) => "Rain fell. ".repeat(count);
const count = (text: string) => read(text).mentions.length;

describe("a short word for a type stands for a battery only where the text speaks of one", () => {
  test("in its own sentence, where that speaks of nothing else as much", () => {
    expect(count("Solid-state is the way to go for our cells.")).toBe(1);
    expect(count("Solid-state is the way to go for our disks.")).toBe(0);
    expect(count("Solid-state is the way to go for our disks and cells.")).toBe(0);
  });

  test.each([
    [1, 1],
    [2, 1],
    [3, 0],
  ])("with %i sentences between it and a word of batteries: %i", (between, found) => {
    expect(count(`${SHORT} ${rain(between)}Our battery is new.`)).toBe(found);
    expect(count(`Our battery is new. ${rain(between)}${SHORT}`)).toBe(found);
  });

  test("a sentence that speaks of another thing as well does not tell", () => {
    expect(count(`${SHORT} Our battery is new.`)).toBe(1);
    expect(count(`${SHORT} Our battery feeds a disk drive.`)).toBe(0);
  });

  test.each([
    [18, 2],
    [19, 2],
    [20, 1],
  ])("with %i sentences between it and a type named in full: %i", (between, found) => {
    expect(count(`A solid-state battery is here. ${rain(between)}${SHORT}`)).toBe(found);
    expect(count(`${SHORT} ${rain(between)}A solid-state battery is here.`)).toBe(found);
  });

  test("before an unknown noun two words of batteries in its sentence are needed", () => {
    expect(count("A solid-state widget is here.")).toBe(0);
    expect(count("A solid-state widget with a battery is here.")).toBe(0);
    expect(count("A solid-state widget with a battery of cells is here.")).toBe(1);
  });
});
