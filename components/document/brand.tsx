/** A touchstone with the streak that a metal leaves on it. */
export function Brand() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path d="M4 3h11l4 5-3 11H6L3 12z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path className="hybrid line" d="M7 14 15 7" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
