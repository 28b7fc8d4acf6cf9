import { Fragment, type ReactNode } from "react";

/** Names and values in pairs, in the reader's words. */
export function Pairs({ of }: { of: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="pairs">
      {of.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
