import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function urlFor(variables: Record<string, string>, host: string): Promise<string> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { publicUrl } = await import("./public-url");
  return publicUrl(new Request("http://internal/", { headers: { host } }), "/r/key");
}

test.each([
  [{}, "localhost:3000", "http://localhost:3000/r/key"],
  [{}, "192.168.1.5:8080", "http://192.168.1.5:8080/r/key"],
  [{}, "not a host", "http://127.0.0.1:3000/r/key"],
  [{ PUBLIC_URL: "https://touchstone.example" }, "evil.test", "https://touchstone.example/r/key"],
  [{ PUBLIC_URL: "https://touchstone.example/" }, "evil.test", "https://touchstone.example/r/key"],
])("%j, asked as %s: %s", async (variables, host, url) => {
  expect(await urlFor(variables, host)).toBe(url);
});
