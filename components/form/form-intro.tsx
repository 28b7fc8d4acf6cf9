import type { Dictionary } from "@/lib/i18n";

export function FormIntro({ t }: { t: Dictionary["form"] }) {
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
    </>
  );
}
