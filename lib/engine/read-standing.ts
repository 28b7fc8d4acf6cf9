import type { Rulebook, Standing } from "./types";

/** By rulebook: the standing of each concept's terms. */
const known = new WeakMap<Rulebook, Map<string, Standing>>();

/** A concept that the rulebook does not list is not one of its terms. */
export function readStanding(rulebook: Rulebook, concept: string | undefined): Standing {
  let standings = known.get(rulebook);
  if (!standings) {
    standings = new Map();
    for (const entry of rulebook.terms) if (!standings.has(entry.concept)) standings.set(entry.concept, entry.standing);
    known.set(rulebook, standings);
  }
  return standings.get(concept ?? "") ?? "not-in-standard";
}
