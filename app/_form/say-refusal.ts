import type { Dictionary } from "@/lib/i18n";

interface Refusal {
  status: number;
  retryAfter: string | null;
  /** The site's own sentence for it. */
  title: unknown;
}

/** What to say of an answer that names no problem of any field. */
export function sayRefusal({ status, retryAfter, title }: Refusal, t: Dictionary["form"]): string {
  const seconds = Number(retryAfter) || 5;
  if (status === 429) return t.tooMany(seconds);
  if (status === 503) return t.unavailable(seconds);
  return status < 500 && typeof title === "string" ? `${title} ${t.kept}` : t.broken;
}
