export { chooseLocale, type Locale, otherLocale } from "./choose-locale";
export { type Dictionary, dictionary } from "./dictionary";
export { sayStanding } from "./say-standing";
export { writeDate } from "./write-date";
