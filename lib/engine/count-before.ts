/** How many of a sorted list come before a place: those of which `isBefore` holds, all at its front. Logarithmic. */
export function countBefore<T>(sorted: ArrayLike<T>, isBefore: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
