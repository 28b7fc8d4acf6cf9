import { expect, test, vi } from "vitest";

vi.stubEnv("RATE_LIMIT_CREATE", "3");
vi.stubEnv("RATE_LIMIT_CHANGE", "1");
const { chargeRate, clientAddress, limitRate } = await import("./limit-rate");

const from = (address: string) => new Request("http://localhost/", { headers: { "x-forwarded-for": address } });

test("the request after the last allowed one is told how long to wait", async () => {
  for (let n = 0; n < 3; n++) await limitRate(from("192.0.2.1"), "create");
  const refusal = await limitRate(from("192.0.2.1"), "create").catch((error) => error);
  expect(refusal).toMatchObject({ code: "too-many-requests", status: 429 });
  expect(refusal.details.retryAfterS).toBeGreaterThan(0);
  expect(refusal.details.retryAfterS).toBeLessThanOrEqual(600);
});

test("another address, and another kind of request, count apart", async () => {
  await limitRate(from("192.0.2.2"), "create");
  await limitRate(from("192.0.2.1"), "change");
  await expect(limitRate(from("192.0.2.1"), "change")).rejects.toMatchObject({ code: "too-many-requests" });
});

test("what was dear counts for more, of its own address alone, and is itself never refused", async () => {
  await limitRate(from("192.0.2.3"), "create");
  await chargeRate(from("192.0.2.3"), "create", 9);
  await expect(limitRate(from("192.0.2.3"), "create")).rejects.toMatchObject({ code: "too-many-requests" });
  await limitRate(from("192.0.2.4"), "create");
  await chargeRate(from("192.0.2.4"), "create", 0);
  await limitRate(from("192.0.2.4"), "create");
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["203.0.113.9, 192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:0db8:0001:2::", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["", "unknown"],
])("%s counts as %s", (forwarded, counted) => {
  expect(clientAddress(new Headers({ "x-forwarded-for": forwarded }))).toBe(counted);
});
