import type { ReactNode } from "react";
import type { Mark } from "./gather-readings";

/** The marks over a stretch of text, each inside the one before. */
export function Marked({ marks, children }: { marks: Mark[]; children: ReactNode }): ReactNode {
  const [outer, ...inner] = marks;
  if (!outer) return children;
  return (
    <mark className={outer.className}>
      <Marked marks={inner}>{children}</Marked>
    </mark>
  );
}
