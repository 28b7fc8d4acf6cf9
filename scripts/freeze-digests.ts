/**
 * Compares digests by id with those released. `released` is what to write; `refused` are ids whose data were
 * edited after their release, which only `unreleased` lets pass. An id that is gone keeps its digest: reports name it.
 */
export function freezeDigests(
  before: Record<string, string>,
  now: Record<string, string>,
  unreleased: boolean,
): { released: Record<string, string>; lines: string[]; refused: string[] } {
  const edited = Object.keys(now).filter((id) => before[id] !== undefined && before[id] !== now[id]);
  const released = Object.fromEntries(Object.entries({ ...before, ...now }).sort(([a], [b]) => (a < b ? -1 : 1)));
  const lines = Object.entries(now).map(
    ([id, digest]) =>
      `${id} ${digest} ${before[id] === undefined ? "new" : edited.includes(id) ? "edited" : "unchanged"}`,
  );
  return { released, lines, refused: unreleased ? [] : edited };
}
