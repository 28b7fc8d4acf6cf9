import { expect, it } from "vitest";
import { read } from "../properties/support/read";

const quotes = (text: string) => read(text).mentions.map(({ quote, category }) => `${quote}: ${category}`);

it("gives a noun that several types share to the last of them, so that no two mentions overlap", () => {
  expect(quotes("The scooter pack holds solid-state semi-solid cells.")).toEqual([
    "solid-state: solid",
    "semi-solid cells: hybrid",
  ]);
});

it("reaches a noun over words that name no type", () => {
  expect(quotes("The scooter pack holds solid-state lithium-metal cells.")).toEqual([
    "solid-state lithium-metal cells: solid",
  ]);
});
