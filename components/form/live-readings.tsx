import type { PageContext } from "../document/page-context";
import type { Status } from "../report/types";
import type { Reading } from "../text/gather-readings";
import { ReadingWords } from "../text/reading-note";

/** Each reading in words, folded away until asked for, so that nothing moves while one types. */
export function LiveReadings({ readings, status, page }: { readings: Reading[]; status: Status; page: PageContext }) {
  return (
    <details className="live-readings">
      <summary>{page.t.form.readings}</summary>
      <ol>
        {readings.map((reading) => (
          <li key={reading.number}>
            <ReadingWords reading={reading} status={status} page={page} />
          </li>
        ))}
      </ol>
    </details>
  );
}
