import { dictionary, type Locale, writeDate } from "@/lib/i18n";
import { oneLine } from "@/lib/report/text-parts";
import type { PublishedRecord } from "./published-record";

/** A record to be quoted in print. */
export interface Citations {
  plain: string;
  /** As the manual of the American Psychological Association (7th edition) cites a page of an organisation. */
  apa: string;
  /** One entry `@misc`, with the commands of LaTeX escaped. */
  bibtex: string;
}

/**
 * Names title, outcome, rulebook, revision and its date. Of a withdrawn record only that it was withdrawn, since neither
 * its title nor its outcome is to be spread.
 */
export function writeCitations(record: PublishedRecord): Citations {
  const { locale, url, key, revision, publishedAt, revisedAt = publishedAt } = record;
  const { exports, common } = dictionary(locale);
  const title = oneLine(sayTitle(record));
  const about = sayAbout(record);
  const date = writeDate(revisedAt, locale);
  const edition = exports.revision(revision);
  return {
    plain: exports.citePlain(title, about, edition, date, url),
    apa: exports.citeApa(yearFirst(revisedAt, locale), title, edition, exports.kindOfWork, url),
    bibtex: writeEntry(`touchstone-${key}-${revision}`, {
      // Braces within hold an organisation together and keep capitals as they are.
      author: `{${common.brand}}`,
      title: `{${escapeLatex(title)}}`,
      year: revisedAt.slice(0, 4),
      month: String(Number(revisedAt.slice(5, 7))),
      note: escapeLatex(`${about}${common.stop}${common.gap}${edition}${common.comma}${date}`),
      url,
    }),
  };
}

function sayTitle({ title, report, locale, key, withdrawnAt }: PublishedRecord): string {
  const { exports, common } = dictionary(locale);
  if (withdrawnAt !== undefined) return exports.withdrawnRecord(key, writeDate(withdrawnAt, locale));
  return exports.titled(title, common.outcome[report.overall.outcome]);
}

function sayAbout({ rulebook, locale, withdrawnAt }: PublishedRecord): string {
  const { exports } = dictionary(locale);
  return withdrawnAt === undefined ? exports.against(rulebook.name, rulebook.statusLine) : exports.kindOfWork;
}

/** English: "2026, November 22", as APA wants it; Chinese dates begin with the year anyway. */
function yearFirst(iso: string, locale: Locale): string {
  const date = writeDate(iso, locale);
  if (locale === "zh") return date;
  const [day, month, year] = date.split(" ");
  return `${year}, ${month} ${day}`;
}

const writeEntry = (id: string, fields: Record<string, string>): string =>
  [`@misc{${id},`, ...Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`), "}", ""].join("\n");

const escapeLatex = (text: string): string => text.replace(/[\\{}$&%#_^~]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/**
 * Those that a backslash alone does not do for. None has a brace of its own written out: BibTeX counts braces, escaped or
 * not, so one that stands alone would tear the entry.
 */
const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
