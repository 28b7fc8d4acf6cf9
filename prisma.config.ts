import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // `generate` needs no database; only writing a migration does.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://127.0.0.1/unset" },
});
