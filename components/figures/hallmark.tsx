import type { Category } from "../report/types";

/** The mark of a category, 32 units wide and centred on 0,0: a drop, a half-filled lozenge, a filled hexagon. */
export function Hallmark({ category, x = 0, y = 0 }: { category: Category; x?: number; y?: number }) {
  return (
    <g className={category} transform={`translate(${x} ${y})`} strokeWidth="2">
      {category === "liquid" && (
        <path className="paper" stroke="currentColor" d="M0-16C8-6 12 0 12 5a12 12 0 0 1-24 0C-12 0-8-6 0-16z" />
      )}
      {category === "hybrid" && (
        <>
          <path className="paper" stroke="currentColor" d="M0-18 18 0 0 18-18 0z" />
          <path className="fill" d="M-18 0h36L0 18z" />
        </>
      )}
      {category === "solid" && <path className="fill" stroke="currentColor" d="M0-18 16-9V9L0 18-16 9V-9z" />}
    </g>
  );
}

/** The mark alone, as an ornament beside a word that says the same. */
export function SmallHallmark({ category }: { category: Category }) {
  return (
    <svg className="mark" width="20" height="20" viewBox="-20 -20 40 40" aria-hidden="true">
      <Hallmark category={category} />
    </svg>
  );
}
