import { defineConfig } from "@playwright/test";

// `npm test` names a port, a database and the browser; see scripts/test.mjs.
const port = process.env.E2E_PORT ?? "3105";
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  retries: 0,
  reporter: "list",
  forbidOnly: true,
  // Ends what hangs. Thirteen pages under axe take a busy machine most of the former half minute.
  timeout: 90_000,
  use: {
    baseURL: origin,
    locale: "en-US",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      // No sandbox: tests run as root in containers, on our own pages only.
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
    },
  },
  webServer: {
    command: "node scripts/serve.mjs",
    url: `${origin}/readyz`,
    reuseExistingServer: false,
    timeout: 60_000,
    // All journeys come from one address, faster than any person.
    env: { PORT: port, HOST: "127.0.0.1", RATE_LIMIT_CREATE: "100000", RATE_LIMIT_CHANGE: "100000" },
  },
});
