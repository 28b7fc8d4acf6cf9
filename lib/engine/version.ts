/** Of the engine's behaviour: a report names it, and a change of any finding raises it. */
export const engineVersion = "1.1.0";
