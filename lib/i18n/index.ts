export { chooseLocale, type Locale, otherLocale } from "./choose-locale";
export { type Dictionary, dictionary } from "./dictionary";
export { sayProbability } from "./say-probability";
export { sayStanding } from "./say-standing";
export { writeDate } from "./write-date";
