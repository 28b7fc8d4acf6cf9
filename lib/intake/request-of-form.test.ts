import { expect, it } from "vitest";
import { requestOfForm } from "./request-of-form";

const sample = { id: "A", before: "100.00", after: "99.60", unit: "g" };
const fromFile = (test: object) => JSON.stringify([{ ...test, samples: [sample] }]);

it("completes a test from a file by the conditions typed beside it", () => {
  const { raw, tests } = requestOfForm({ "taken.0": fromFile({}), "test.temperatureC": "120", "test.vacuum": "yes" });
  expect(raw.tests).toEqual([{ temperatureC: "120", vacuum: "yes", samples: [sample] }]);
  expect(tests).toEqual(["taken.0"]);
});

it("lets the file's own word stand before what is typed", () => {
  const { raw } = requestOfForm({ "taken.0": fromFile({ temperatureC: "110" }), "test.temperatureC": "120" });
  expect(raw.tests).toEqual([{ temperatureC: "110", samples: [sample] }]);
});

it("keeps what is typed with samples of its own as a test of its own", () => {
  const { raw, tests } = requestOfForm({
    "taken.0": fromFile({}),
    "test.temperatureC": "120",
    "test.unit": "g",
    "samples.0.id": "B",
    "samples.0.before": "50.00",
    "samples.0.after": "49.90",
  });
  expect(raw.tests).toEqual([
    { temperatureC: "120", samples: [{ id: "B", before: "50.00", after: "49.90", unit: "g" }] },
    { samples: [sample] },
  ]);
  expect(tests).toEqual([undefined, "taken.0"]);
});
