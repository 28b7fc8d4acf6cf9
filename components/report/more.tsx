import type { PageContext } from "../document/page-context";

/** That a list goes on, and where all of it stands. Nothing where nothing was left out. */
export function More({ shown, all, at, page }: { shown: number; all: number; at?: string; page: PageContext }) {
  if (shown >= all) return null;
  return (
    <p className="left-out">
      <MoreWords shown={shown} all={all} at={at} page={page} />
    </p>
  );
}

/** The same inside a line. */
export function MoreWords({ shown, all, at, page }: { shown: number; all: number; at?: string; page: PageContext }) {
  const { shownOf, allInData } = page.t.report;
  return (
    <>
      {shownOf(shown, all)}
      {at ? <a href={at}>{allInData}</a> : allInData}
      {page.t.common.stop}
    </>
  );
}
