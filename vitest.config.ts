import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  // A test that reads many texts may share its processor with others: only one that hangs is cut off.
  test: { testTimeout: 60_000, include: ["{lib,components,scripts,app,deploy}/**/*.test.{ts,tsx}"] },
});
