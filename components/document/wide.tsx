import type { ReactNode } from "react";

/** A table that may be wider than a phone: it scrolls in its own frame, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
