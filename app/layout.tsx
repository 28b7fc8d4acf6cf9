import { headers } from "next/headers";
import type { ReactNode } from "react";
import { chooseLocale } from "@/lib/i18n";
import "./globals.css";
import "./inter.css";

export default async function Layout({ children }: { children: ReactNode }) {
  const given = await headers();
  // A layout is not told the query; the proxy passes on what it asks for.
  const locale = chooseLocale({ lang: given.get("x-lang"), acceptLanguage: given.get("accept-language") });
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      <body>{children}</body>
    </html>
  );
}
