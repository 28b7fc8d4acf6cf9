import { type Event, listEvents } from "@/lib/db";

const MOST = { feed: 50, corrections: 500 };

/** The newest publications and corrections of listed verdicts that stand. Throws AppError `database-away`. */
export const listChanges = (): Promise<Event[]> => listEvents(MOST.feed, { corrections: false });

/** The newest corrections of listed verdicts that stand. Throws AppError `database-away`. */
export const listCorrections = (): Promise<Event[]> => listEvents(MOST.corrections, { corrections: true });
