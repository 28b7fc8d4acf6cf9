import { useEffect, useRef } from "react";
import { cutSegments } from "../text/cut-segments";
import type { Mark } from "../text/gather-readings";
import { Marked } from "../text/marked";

/**
 * The typed text once more beneath its field, unseen but for the marks: the field's own letters lie over it. Hidden
 * from assistive techniques, which are told by the line below.
 */
export function MarkedUnder({ text, marks }: { text: string; marks: Mark[] }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const under = here.current;
    const field = under?.parentElement?.querySelector("textarea");
    if (!under || !field) return;
    const follow = () => {
      under.scrollTop = field.scrollTop;
    };
    follow();
    field.addEventListener("scroll", follow);
    return () => field.removeEventListener("scroll", follow);
  });
  return (
    <div className="under" aria-hidden="true" ref={here}>
      {cutSegments(marks, 0, text.length).map(({ start, end, marks: over }) => (
        <Marked key={start} marks={over}>
          {text.slice(start, end)}
        </Marked>
      ))}
      {/* A field shows a last line that is still empty; a block does not, unless something stands in it. */}
      {"\u200b"}
    </div>
  );
}
