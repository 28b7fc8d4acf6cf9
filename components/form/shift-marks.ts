/**
 * Marks of `before`, moved to where the same words stand in `after`. Those that an edit touches are left out until the
 * text has been read again. Offsets are UTF-16 units.
 */
export function shiftMarks<M extends { start: number; end: number }>(marks: M[], before: string, after: string): M[] {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start < before.length - tail) return [];
    return [{ ...mark, start: mark.start + moved, end: mark.end + moved }];
  });
}
