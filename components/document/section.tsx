import type { ReactNode } from "react";

/** A part of a page under its own heading. */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="pad" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
