import type { ConditionReading, CustodyReading, SampleReading, TestReading } from "@/lib/engine/types";
import { dictionary, type Locale, sayProbability } from "@/lib/i18n";
import labels from "./labels.json";
import type { Report } from "./schema";
import { indent, oneLine } from "./text-parts";

/** One test: losses, mean, uncertainty, conditions, what needs care, and what the chain of custody lacks. */
export function writeTest(test: TestReading, index: number, report: Report, locale: Locale): string {
  const words = dictionary(locale).common;
  const { colon } = words;
  const about = test.given.product === undefined ? "" : ` – ${oneLine(test.given.product)}`;
  return [
    `${labels.test[locale]} ${index + 1}${about}${colon}${words.evidence[test.evidence]}`,
    ...indent([
      ...test.samples.map((sample) => writeSample(sample, locale)),
      ...writeMean(test, locale),
      ...writeSet(test, report, locale),
      ...writeBudget(test, locale),
      ...test.conditions.filter(isTelling).map((condition) => writeCondition(condition, report, locale)),
      ...writeNotKnown(test.conditions, report, locale),
      ...[...test.problems, ...(test.cautions ?? [])].map((problem) => problem.say[locale]),
      ...writeSource(test, locale),
      ...writeCustody(test.custody ?? [], locale),
    ]),
  ].join("\n");
}

function writeSample(sample: SampleReading, locale: Locale): string {
  const words = dictionary(locale).common;
  const { id, before, after, unit, lossPct, expandedUncertaintyPct, evidence } = sample;
  const against = evidence ? ` – ${words.evidence[evidence]}` : "";
  const loss = `${lossPct} % ± ${expandedUncertaintyPct} %`;
  const outlier = sample.outlier ? ` – ${dictionary(locale).evidence.outlier}` : "";
  return `${oneLine(id)}${words.colon}${before} → ${after} ${unit}, ${labels.loss[locale]} ${loss}${against}${writeProbability(sample, locale)}${outlier}`;
}

const writeProbability = ({ probability }: { probability?: string }, locale: Locale): string =>
  probability === undefined ? "" : ` (${labels.probability[locale]} ${sayProbability(probability)})`;

/** The mean stands beside the samples; that their spread is no uncertainty of measurement is said where it is shown. */
function writeMean({ mean }: TestReading, locale: Locale): string[] {
  if (!mean) return [];
  const words = dictionary(locale).common;
  const { lossPct, expandedUncertaintyPct, evidence, spreadPct, decides } = mean;
  const against = evidence ? ` – ${words.evidence[evidence]}` : "";
  const part = decides ? labels.meanDecides[locale] : labels.meanShown[locale];
  const loss = `${lossPct} % ± ${expandedUncertaintyPct} %${against}${writeProbability(mean, locale)}`;
  const spread = spreadPct === null ? "" : `; ${labels.spread[locale]} ${spreadPct} %`;
  return [`${labels.mean[locale]} (${part})${words.colon}${loss}${spread}`];
}

/** That no sample stands out, and by a rule of two outcomes whether the set is accepted. An outlier is a caution. */
function writeSet({ outliers, accepted }: TestReading, { decisionRuleName }: Report, locale: Locale): string[] {
  const { evidence } = dictionary(locale);
  const rule = decisionRuleName?.[locale];
  const calm = outliers && !outliers.outlier;
  return [
    ...(calm ? [evidence.noOutlier(oneLine(outliers.sample), outliers.statistic, outliers.critical)] : []),
    ...(accepted === undefined || rule === undefined
      ? []
      : [accepted ? evidence.accepted(rule) : evidence.notAccepted(rule)]),
  ];
}

function writeBudget({ budget }: TestReading, locale: Locale): string[] {
  if (!budget) return [];
  const { colon } = dictionary(locale).common;
  const { sample, rows, combinedPct, coverageFactor, expandedPct } = budget;
  const sum = `u = ${combinedPct} %, k = ${coverageFactor}, U = ${expandedPct} %`;
  return [
    `${labels.budget[locale]} (${oneLine(sample)})${colon}${sum}`,
    ...indent(
      rows.map(({ source, distribution, given, standardUncertaintyPct, sharePct }) =>
        [
          oneLine(source[locale]),
          labels.distributions[distribution][locale],
          oneLine(given),
          `u = ${standardUncertaintyPct} %`,
          `${sharePct} %`,
        ].join(", "),
      ),
    ),
  ];
}

/** Neither asked for by the rulebook nor stated by the test: named in one line with the others of its kind. */
const isTelling = ({ required, stated }: ConditionReading): boolean => required !== null || stated !== null;

function writeCondition(reading: ConditionReading, report: Report, locale: Locale): string {
  const { condition, required, tolerance, stated, status } = reading;
  const { colon, notStated, yes, no } = dictionary(locale).common;
  const sayValue = (value: string) => (value === "yes" ? yes : value === "no" ? no : oneLine(value));
  const asked = required === null ? labels.notKnown[locale] : sayValue(required);
  const whole = `${labels.required[locale]} ${asked}${tolerance === undefined ? "" : ` ${tolerance}`}`;
  const given = `${labels.stated[locale]} ${stated === null ? labels.nothing[locale] : sayValue(stated)}`;
  const how = reading.reading ?? (required === null ? notStated : undefined);
  const read = how === undefined || how === status ? "" : `${sayReading(reading, locale)}, `;
  return `${nameCondition(condition, report, locale)}${colon}${whole}, ${given} – ${read}${labels.conditionStatus[status][locale]}`;
}

function sayReading({ reading }: ConditionReading, locale: Locale): string {
  return reading === undefined ? dictionary(locale).common.notStated : labels.conditionReading[reading][locale];
}

/** What no source at hand knows is said to be so. */
function writeNotKnown(conditions: ConditionReading[], report: Report, locale: Locale): string[] {
  const unknown = conditions.filter((condition) => !isTelling(condition));
  if (unknown.length === 0) return [];
  const names = unknown.map(({ condition }) => nameCondition(condition, report, locale));
  return [`${labels.notKnownToSources[locale]}${dictionary(locale).common.colon}${names.join(labels.comma[locale])}`];
}

/** By the labels here, and of one's own rulebook by the names that the report carries. */
function nameCondition(id: string, { rulebook }: Report, locale: Locale): string {
  const own = rulebook.facts?.conditions.find((condition) => condition.id === id)?.name;
  const names: Record<string, { en: string; zh: string }> = labels.conditions;
  return oneLine((own ?? names[id])?.[locale] ?? id);
}

/** The file that the masses were read from, by its digest. */
function writeSource({ given: { source } }: TestReading, locale: Locale): string[] {
  if (!source) return [];
  const { evidence, common } = dictionary(locale);
  const { file, sha256, sheet, range } = source;
  const place = [
    file,
    ...(sheet === undefined ? [] : [evidence.sheet(sheet)]),
    ...(range === undefined ? [] : [evidence.cells(range)]),
    `SHA-256 ${sha256}`,
  ];
  return [`${evidence.rawFile}${common.colon}${oneLine(place.join(common.comma))}`];
}

function writeCustody(custody: CustodyReading[], locale: Locale): string[] {
  const absent = custody.filter(({ stated }) => stated === null);
  if (absent.length === 0) return [];
  const { colon } = dictionary(locale).common;
  return [
    `${labels.custodyLacks[locale]}${colon.trim()}`,
    ...indent(absent.map(({ name, costs }) => `${name[locale]}${colon}${costs?.[locale] ?? ""}`)),
  ];
}
