import type { Claim, Coined, Fact, Mention } from "@/lib/engine/types";
import { type Dictionary, dictionary, type Locale, sayStanding, writeDate } from "@/lib/i18n";
import labels from "./labels.json";
import type { Report } from "./schema";
import { writeTest } from "./test-to-text";
import { indent, oneLine, quoted } from "./text-parts";

/**
 * A report to be read in a terminal or a mail: plain text, one finding a line, the reasoning of each claim in order.
 * Says the same as the page; decides nothing.
 */
export function reportToText(report: Report, locale: Locale = "en"): string {
  const say = (label: "mentions" | "facts" | "coined" | "notes") => labels[label][locale];
  const sections = [
    writeHead(report, locale),
    ...report.claims.map((claim, index) => writeClaim(claim, index, report, locale)),
    writeList(
      say("mentions"),
      report.mentions.map((mention) => writeMention(mention, report, locale)),
    ),
    writeList(
      say("facts"),
      report.facts.map((fact) => writeFact(fact, locale)),
    ),
    writeList(
      say("coined"),
      report.coined.map((coined) => writeCoined(coined, locale)),
    ),
    writeSubjects(report, locale),
    ...report.tests.map((test, index) => writeTest(test, index, report, locale)),
    writeList(
      say("notes"),
      report.notes.map((note) => note.say[locale]),
    ),
    writeProvenance(report, locale),
  ];
  const lines = sections
    .filter((section) => section !== "")
    .join("\n\n")
    .split("\n");
  return `${lines.map(oneLine).join("\n")}\n`;
}

function writeCoined({ quote, start, end, known, since }: Coined, locale: Locale): string {
  const { report, common } = dictionary(locale);
  const place = `${quoted(quote, locale)} (${start}–${end})`;
  if (!known) return place;
  const used = since === undefined ? report.coinedSinceNotKnown : report.coinedSince(writeDate(since, locale));
  return `${place} – ${known[locale]}${common.gap}${used}`;
}

function writeHead(report: Report, locale: Locale): string {
  const { colon, outcome } = dictionary(locale).common;
  const { product, maker, claimDate, sourceUrl } = report.input;
  const named = { product, maker, claimDate, sourceUrl };
  const rule = report.decisionRuleName?.[locale];
  return [
    labels.entered[locale],
    ...Object.entries(named).flatMap(([field, value]) =>
      value === undefined ? [] : [`${labels[field as keyof typeof named][locale]}${colon}${oneLine(value)}`],
    ),
    ...(rule === undefined ? [] : [`${labels.decisionRule[locale]}${colon}${rule}`]),
    "",
    `${labels.overall[locale]}${colon}${outcome[report.overall.outcome]}`,
    report.overall.say[locale],
  ].join("\n");
}

function writeClaim(claim: Claim, index: number, report: Report, locale: Locale): string {
  const words = dictionary(locale).common;
  const { colon } = words;
  const quotes = claim.mentions.flatMap((mention) => report.mentions[mention]?.quote ?? []);
  const subject = claim.subject === undefined ? "" : ` – ${oneLine(claim.subject)}`;
  const condition = claim.suggestedTerm.condition;
  const because = condition ? ` (${condition[locale]})` : "";
  return [
    `${labels.claim[locale]} ${index + 1}${subject}${colon}${words.category[claim.category]} – ${words.outcome[claim.outcome]}`,
    ...indent([
      claim.say[locale],
      `${labels.words[locale]}${colon}${quotes.map((quote) => quoted(quote, locale)).join(", ")} – ${sayStanding(claim.wording, report.rulebook.status, dictionary(locale))}`,
      `${labels.evidence[locale]}${colon}${words.evidence[claim.evidence]}`,
      `${labels.suggestedTerm[locale]}${colon}${claim.suggestedTerm.en} / ${claim.suggestedTerm.zh}${because}`,
      ...(claim.elsewhere ?? []).map(
        (other) => `${labels.elsewhere[locale]} (${other.rulebook})${colon}${other.say[locale]}`,
      ),
      ...writeFlips(claim, locale),
      `${labels.steps[locale]}${colon.trim()}`,
      ...indent(claim.steps.map((step, number) => `${number + 1}. ${step.say[locale]}${cite(step.rule)}`)),
    ]),
  ].join("\n");
}

/** The same claim by every rulebook, and the limit at which its outcome would change. */
function writeFlips({ flips = [], changesAt }: Claim, locale: Locale): string[] {
  const words = dictionary(locale).common;
  const rows = flips.map(({ name, statusLine, limit, evidence, outcome, note }) => {
    const asked = limit?.[locale] ?? labels.limitNotKnown[locale];
    const said = `${words.evidence[evidence]} – ${words.outcome[outcome]}`;
    return `${oneLine(name[locale])} (${oneLine(statusLine[locale])}), ${asked}${words.colon}${said}${note ? ` – ${note[locale]}` : ""}`;
  });
  return [
    ...(rows.length > 0 ? [`${labels.flips[locale]}${words.colon.trim()}`, ...indent(rows)] : []),
    ...(changesAt ? [changesAt.say[locale]] : []),
  ];
}

function writeMention(mention: Mention, report: Report, locale: Locale): string {
  const words = dictionary(locale).common;
  const standing = sayStanding(mention.standing, report.rulebook.status, dictionary(locale));
  const reading = [words.category[mention.category], words.context[mention.context], standing];
  const cue = mention.cue ? ` (${labels.cue[locale]} ${quoted(mention.cue.quote, locale)})` : "";
  return `${quoted(mention.quote, locale)} (${mention.start}–${mention.end}) – ${reading.join(", ")}${cue}`;
}

function writeFact(fact: Fact, locale: Locale): string {
  const words = dictionary(locale);
  const { colon, context } = words.common;
  const told = [...sayValue(fact, words), context[fact.context]];
  return `${quoted(fact.quote, locale)} (${fact.start}–${fact.end}) – ${labels.kinds[fact.kind][locale]}${colon}${told.join(", ")}`;
}

/** The value with its unit, of what it is told, and what was stated with it. */
function sayValue({ value, unit, basis, conditions, retentionPct, report }: Fact, words: Dictionary): string[] {
  const t = words.report;
  const given = Array.isArray(value) ? value.join("–") : String(value);
  const said = [unit === undefined ? (t.factWord[given] ?? oneLine(given)) : `${given} ${unit}`];
  if (basis !== undefined)
    said.push(
      `${t.factBasis}${words.common.colon}${basis === "not stated" ? t.basisNotStated : (t.basis[basis] ?? basis)}`,
    );
  if (conditions?.temperatureC !== undefined) said.push(t.driedAt(conditions.temperatureC));
  if (conditions?.durationH !== undefined) said.push(t.driedFor(conditions.durationH));
  if (conditions?.vacuum) said.push(t.driedInVacuum);
  if (retentionPct !== undefined) said.push(t.retained(retentionPct));
  if (report?.number !== undefined) said.push(t.reportNumber(oneLine(report.number)));
  if (report?.date !== undefined) said.push(t.reportDate(oneLine(report.date)));
  return said;
}

/** How each name was attached, and how to put it right. */
function writeSubjects({ subjects = [] }: Report, locale: Locale): string {
  const { report: t, common } = dictionary(locale);
  if (subjects.length === 0) return "";
  const lines = subjects.map(({ name, given, match, matched }) => {
    const how = match === "loose" ? t.matched.loose(oneLine(matched ?? name)) : t.matched[match];
    return `${quoted(name, locale)} – ${t.named[given]}${common.colon}${how}`;
  });
  return writeList(t.subjects, [...lines, t.correctName]);
}

function writeProvenance(report: Report, locale: Locale): string {
  const { status } = dictionary(locale).common;
  const { rulebook, lexicon } = report;
  return [
    labels.provenance[locale],
    ...indent([
      `${rulebook.id} (${status[rulebook.status]}), ${rulebook.digest}`,
      ...(rulebook.fileDigest ? [`${labels.file[locale]} ${rulebook.fileDigest}`] : []),
      `${lexicon.id}, ${lexicon.digest}`,
      `engine ${report.engineVersion}, report ${report.reportVersion}`,
      `input ${report.inputDigest}`,
      `result ${report.resultDigest}`,
    ]),
  ].join("\n");
}

const writeList = (title: string, lines: string[]): string =>
  lines.length === 0 ? "" : [title, ...indent(lines)].join("\n");
const cite = (rule: string | undefined): string => (rule === undefined ? "" : ` [${rule}]`);
