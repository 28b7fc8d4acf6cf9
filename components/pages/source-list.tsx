import type { Source } from "./types";

/** What is cited, each where a voucher leads to it. */
export function SourceList({ sources }: { sources: Source[] }) {
  return (
    <dl className="pairs small">
      {sources.map((source) => [
        <dt key={source.id} id={`source-${source.id}`}>
          {source.id}
        </dt>,
        <dd key={source.citation}>
          {source.url ? (
            <a href={source.url} rel="nofollow noopener noreferrer">
              {source.citation}
            </a>
          ) : (
            source.citation
          )}
        </dd>,
      ])}
    </dl>
  );
}
