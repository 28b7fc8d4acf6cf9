import type { ReactNode } from "react";

/** A second line in a cell or step. The blank keeps the two apart where no style does, in a text browser and in a copy. */
export function Remark({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <small className="remark">{children}</small>
    </>
  );
}
