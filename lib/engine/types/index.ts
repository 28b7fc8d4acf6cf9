/** The nouns of the engine: what goes in, what is found, what is decided. */
export * from "./decision";
export * from "./input";
export * from "./rulebook";
export * from "./source-document";
export * from "./text";
export * from "./uncertainty";
export * from "./vocabulary";
