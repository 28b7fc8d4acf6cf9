import { expect, test } from "vitest";
import { OUTCOMES } from "@/lib/engine/types";
import { GRAVEST_FIRST } from "./choose-shown";

test("the page leaves out claims in the order in which the overall outcome is taken", () => {
  expect(GRAVEST_FIRST).toEqual([...OUTCOMES]);
});
