import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Frame } from "@/components/document/frame";
import { pageContext, withLanguage } from "@/components/document/page-context";
import { findExample } from "@/components/form/examples";
import { FormIntro } from "@/components/form/form-intro";
import { publicUrl } from "@/lib/http";
import { chooseLocale } from "@/lib/i18n";
import { TEXT_LIMIT } from "@/lib/intake";
import { LiveAuditForm } from "./_form/live-audit-form";
import { offerRulebooks } from "./_pages/offer-rulebooks";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: PageProps) {
  const query = await searchParams;
  const locale = await readLocale(query.lang);
  const langChosen = query.lang !== undefined;
  const page = pageContext(locale, "/", langChosen);
  const example = findExample(first(query.example));
  return (
    <Frame page={page}>
      <div className="start">
        <FormIntro t={page.t.form} />
        <LiveAuditForm
          key={`${locale}.${example?.number ?? 0}`}
          locale={locale}
          langChosen={langChosen}
          values={{ ...example?.values, idempotencyKey: randomUUID() }}
          fromExample={example !== undefined}
          rulebooks={offerRulebooks(locale)}
          limit={TEXT_LIMIT}
        />
      </div>
    </Frame>
  );
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { lang } = await searchParams;
  const locale = await readLocale(lang);
  const { t, href } = pageContext(locale, "/", lang !== undefined);
  return {
    title: `${t.form.title} · ${t.common.brand}`,
    description: t.form.lead,
    icons: { icon: "data:," },
    metadataBase: new URL(publicUrl({ headers: await headers() }, "/")),
    alternates: {
      canonical: href("/"),
      languages: { en: withLanguage("/", "en"), "zh-Hans": withLanguage("/", "zh"), "x-default": "/" },
    },
  };
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

async function readLocale(lang: string | string[] | undefined) {
  return chooseLocale({ lang: first(lang), acceptLanguage: (await headers()).get("accept-language") });
}
