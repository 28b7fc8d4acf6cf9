import type { Locale } from "./choose-locale";
import { about } from "./en/about";
import { api } from "./en/api";
import { common } from "./en/common";
import { compare } from "./en/compare";
import { documents } from "./en/documents";
import { evidence } from "./en/evidence";
import { exports } from "./en/exports";
import { form } from "./en/form";
import { pages } from "./en/pages";
import { record } from "./en/record";
import { report } from "./en/report";
import { about as aboutZh } from "./zh/about";
import { api as apiZh } from "./zh/api";
import { common as commonZh } from "./zh/common";
import { compare as compareZh } from "./zh/compare";
import { documents as documentsZh } from "./zh/documents";
import { evidence as evidenceZh } from "./zh/evidence";
import { exports as exportsZh } from "./zh/exports";
import { form as formZh } from "./zh/form";
import { pages as pagesZh } from "./zh/pages";
import { record as recordZh } from "./zh/record";
import { report as reportZh } from "./zh/report";

export const en = { about, api, common, compare, documents, exports, form, record, report, evidence, pages };

/** English sets the keys; every other language has the same ones, or does not compile. */
export type Dictionary = Widened<typeof en>;
export type Widened<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { [K in keyof T]: Widened<T[K]> };

export const zh: Dictionary = {
  about: aboutZh,
  api: apiZh,
  common: commonZh,
  compare: compareZh,
  documents: documentsZh,
  form: formZh,
  record: recordZh,
  report: reportZh,
  evidence: evidenceZh,
  pages: pagesZh,
  exports: exportsZh,
};

/** Every word of the interface in one language. */
export function dictionary(locale: Locale): Dictionary {
  return locale === "zh" ? zh : en;
}
