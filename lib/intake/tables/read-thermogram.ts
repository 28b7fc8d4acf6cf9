import { chooseSign } from "./choose-sign";
import { findDwell } from "./find-dwell";
import type { Inquiry } from "./inquiry";
import { mapSeries, type Series } from "./map-series";
import { nameCell } from "./name-cells";
import { nameRange, usedColumns } from "./name-range";
import { type Figure, plainOf, readFigure } from "./read-cell";
import { readCommonFields } from "./read-common-fields";
import { readLabels, takeDecimalSign } from "./read-labels";
import { addUnits, isUnitsRow, partRows, type ReadTests, tellLeftOut } from "./read-samples";
import { readSeriesUnits, type SeriesUnits } from "./read-series-units";
import { scaleDecimal } from "./scale-decimal";
import type { Sheet, TableCandidate, TableRow } from "./types";
import { ask, note, problemAt } from "./word-table";

/** What the dwell must be: of the rulebook's method, unless the file or the reader states another. */
export interface DwellTerms {
  temperatureC: string;
  toleranceC: string;
  durationH?: string;
}

/** 120 °C within ± 2 °C; how long is not known of every rulebook, so it is stated with the data. */
export const DWELL_TERMS: DwellTerms = { temperatureC: "120", toleranceC: "2" };

/**
 * One sample of a thermogravimetric export: its mass at the first reading, and at the reading that ends the dwell asked
 * for. The rows that were used are told. A dwell that was not reached is a problem; nothing is extrapolated.
 */
export function readThermogram(sheet: Sheet, table: TableCandidate, terms: DwellTerms, inquiry: Inquiry): ReadTests {
  const { above, heading, below } = partRows(sheet, table.headerRow);
  const unitsRow = isUnitsRow(below[0]) ? below[0] : undefined;
  const { columns, series } = mapSeries(heading, inquiry);
  if (unitsRow) {
    addUnits(columns, unitsRow);
    // A mass under "%" in the row of units is a mass in percent.
    if (series.mass !== undefined && columns[series.mass]?.unit === "%") {
      series.massPercent = series.mass;
      series.mass = undefined;
    }
  }
  const body = unitsRow ? below.slice(1) : below;
  const isData = ({ cells }: TableRow) => {
    const cell = cells[series.time ?? 0];
    return cell?.number !== undefined || /^[-+]?[\d.,]/.test(cell?.text ?? "");
  };
  const data = body.filter(isData);
  const { labels, unread } = readLabels([...above, ...body.filter((row) => !isData(row))]);
  takeDecimalSign(labels, inquiry);
  tellLeftOut(unread, inquiry);
  const used = usedColumns(columns, [heading, ...data]);
  const nothing: ReadTests = {
    columns: used,
    range: nameRange(used, [heading, ...data]),
    tests: [],
    places: new Map(),
  };
  if (series.time === undefined || (series.mass === undefined && series.massPercent === undefined)) return nothing;
  if (series.temperature === undefined) {
    inquiry.problems.push(problemAt("table-no-temperature", nameCell(sheet.name, heading.number, 0)));
    return nothing;
  }
  const common = readCommonFields(sheet, labels, true, inquiry);
  const units = readSeriesUnits(columns, series, labels, inquiry);
  const durationH = common.durationH ?? terms.durationH ?? askDuration(inquiry);
  const curve = readCurve(sheet, data, series, inquiry);
  if (!units || !curve || durationH === undefined) return nothing;
  const stated = { ...terms, ...(common.temperatureC ? { temperatureC: common.temperatureC } : {}), durationH };
  const sample = weighDwell(curve, units, stated, sheet, inquiry);
  if (!sample) return nothing;
  const id = labels.find(({ field }) => field === "sampleName")?.value.text ?? "1";
  const places = new Map([
    ["tests.0.samples.0.before", sample.places.before],
    ["tests.0.samples.0.after", sample.places.after],
  ]);
  const { before, after, unit, accuracyG } = sample;
  const test = {
    ...(accuracyG ? { balanceAccuracyG: accuracyG } : {}),
    ...common,
    temperatureC: stated.temperatureC,
    durationH,
  };
  return { ...nothing, places, tests: [{ ...test, samples: [{ id, before, after, unit }] }] };
}

function askDuration(inquiry: Inquiry): string | undefined {
  const given = inquiry.choose("dwellHours", () => ask("dwellHours", "ask-dwell-hours", []));
  if (given === undefined || (/^\d{1,4}(\.\d{1,6})?$/.test(given) && Number(given) > 0)) return given;
  inquiry.problems.push(
    problemAt("table-answer-unknown", undefined, { key: "dwellHours", given, choices: "6, 0.5 …" }),
  );
  return undefined;
}

interface Point {
  row: number;
  time: string;
  temperature: string;
  mass: string;
}

/** Every reading in plain decimals. One decimal sign holds for the whole export, which one machine wrote. */
function readCurve(sheet: Sheet, data: TableRow[], series: Series, inquiry: Inquiry): Point[] | undefined {
  const mass = series.mass ?? series.massPercent ?? 0;
  const indexes = [series.time ?? 0, series.temperature ?? 0, mass];
  const figures = data.map(({ number, cells }) =>
    indexes.map((index, which) => {
      const place = nameCell(sheet.name, number, index);
      return readFigure(cells[index] ?? { text: "" }, place, inquiry, which === 2 ? "weighed" : "stored");
    }),
  );
  const sign = chooseSign(
    figures.flat().filter((figure): figure is Figure => figure !== undefined),
    inquiry,
  );
  if (sign === undefined) return undefined;
  const points: Point[] = [];
  for (const [n, row] of data.entries()) {
    const values = (figures[n] ?? []).map((figure) => (figure ? plainOf(figure, sign) : ""));
    const broken = values.findIndex((value) => !/^-?\d+(\.\d*)?$/.test(value));
    if (broken >= 0) {
      const index = indexes[broken] ?? 0;
      const given = row.cells[index]?.text ?? "";
      if (row.cells[index]?.fault === undefined)
        inquiry.problems.push(
          problemAt("table-reading-unreadable", nameCell(sheet.name, row.number, index), { given: given.slice(0, 40) }),
        );
      return undefined;
    }
    const [time = "", temperature = "", weight = ""] = values;
    const earlier = points.at(-1);
    if (earlier && Number(time) < Number(earlier.time)) {
      inquiry.problems.push(
        problemAt("table-time-backwards", nameCell(sheet.name, row.number, indexes[0] ?? 0), { given: time }),
      );
      return undefined;
    }
    points.push({ row: row.number, time, temperature, mass: weight });
  }
  return points.length > 1 ? points : undefined;
}

const decimalsOf = (decimal: string): number => decimal.split(".")[1]?.length ?? 0;
const most = (decimals: string[]): number => decimals.reduce((places, one) => Math.max(places, decimalsOf(one)), 0);

function weighDwell(curve: Point[], units: SeriesUnits, terms: Required<DwellTerms>, sheet: Sheet, inquiry: Inquiry) {
  const timePlaces = most([...curve.map(({ time }) => time), terms.durationH]);
  const heatPlaces = most([
    ...curve.map(({ temperature }) => temperature),
    terms.temperatureC,
    terms.toleranceC,
    "0.00",
  ]);
  const kelvin = units.temperature === "K" ? scaleDecimal("273.15", heatPlaces) : 0n;
  const middle = scaleDecimal(terms.temperatureC, heatPlaces);
  const tolerance = scaleDecimal(terms.toleranceC, heatPlaces);
  const duration = scaleDecimal(terms.durationH, timePlaces) * PER_HOUR[units.time];
  const readings = curve.map(({ row, time, temperature }) => ({
    row,
    time: scaleDecimal(time, timePlaces),
    temperature: scaleDecimal(temperature, heatPlaces) - kelvin,
  }));
  const dwell = findDwell(readings, {
    duration,
    lowest: middle - tolerance,
    highest: middle + tolerance,
    longestGap: duration / 20n,
  });
  const figures = { temperature: terms.temperatureC, tolerance: terms.toleranceC, hours: terms.durationH };
  if (!("start" in dwell)) {
    const { longest } = dwell;
    const place = sheet.name ?? undefined;
    if (!longest) inquiry.problems.push(problemAt("table-dwell-not-reached", place, figures));
    else {
      const hours = Number(longest.time) / Number(scaleDecimal("1", timePlaces) * PER_HOUR[units.time]);
      const [from, to] = [curve[longest.start]?.row ?? 0, curve[longest.end]?.row ?? 0];
      inquiry.problems.push(
        problemAt("table-dwell-too-short", place, { ...figures, longest: hours.toFixed(2), from, to }),
      );
    }
    return undefined;
  }
  const [first, begin, end] = [curve[0], curve[dwell.start], curve[dwell.end]] as [Point, Point, Point];
  inquiry.notes.push(
    note("note-dwell", {
      ...figures,
      first: first.row,
      from: begin.row,
      to: end.row,
      unit: units.time,
      start: begin.time,
      end: end.time,
    }),
  );
  const index = units.massIndex;
  const places = { before: nameCell(sheet.name, first.row, index), after: nameCell(sheet.name, end.row, index) };
  const finest = decimalsOf(first.mass) > decimalsOf(end.mass) ? first.mass : end.mass;
  const accuracyG = units.accuracyOf?.(finest);
  if (accuracyG !== undefined) inquiry.notes.push(note("note-accuracy-of-percent", { accuracy: accuracyG }));
  return { before: units.massOf(first.mass), after: units.massOf(end.mass), unit: units.mass, accuracyG, places };
}

const PER_HOUR = { s: 3600n, min: 60n, h: 1n } as const;
