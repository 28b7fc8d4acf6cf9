import { fillSentence } from "@/lib/engine/fill-sentence";
import type { Claim, DocumentPart, Findings, Mention, SourceDocument } from "@/lib/engine/types";
import sentences from "./places.json";

/** A line, paragraph or row of a document that a finding stands in. */
export interface FindingPlace extends Pick<DocumentPart, "place" | "confidence" | "weak"> {
  /** UTF-16 offsets in the audited text. */
  start: number;
  end: number;
  /** Index into the documents of the input. */
  document: number;
  /** Absent for what is printed as the body of the text. */
  print?: DocumentPart["print"];
}

/** The places of all findings, in the order of the text. */
export function placeFindings(documents: SourceDocument[], findings: Findings): FindingPlace[] {
  const spans = [...findings.mentions, ...findings.facts, ...findings.coined];
  return documents.flatMap((document, index) =>
    document.parts.flatMap(({ start, end, print, ...part }): FindingPlace[] => {
      const at = { start: document.start + start, end: document.start + end };
      if (!spans.some((span) => meets(span, at))) return [];
      return [{ ...at, document: index, ...part, ...(print !== "body" && { print }) }];
    }),
  );
}

interface Span {
  start: number;
  end: number;
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The findings, where each claim that rests on letters that were hard to make out says so. */
export function noteWeakReading(findings: Findings, places: FindingPlace[]): Findings {
  const weak = places.filter((place) => place.weak);
  if (weak.length === 0) return findings;
  const weakAt = (mention: Mention | undefined) => mention && weak.find((place) => meets(mention, place));
  const note = (claim: Claim): Claim => {
    const steps = claim.mentions.flatMap((index) => {
      const mention = findings.mentions[index];
      const place = weakAt(mention);
      if (!mention || !place) return [];
      const figures = { quote: mention.quote, confidence: String(Math.round(place.confidence ?? 0)) };
      return [{ kind: "text" as const, say: fillSentence({ wording: sentences }, "weak", figures) }];
    });
    // The outcome is the last word.
    return { ...claim, steps: [...claim.steps.slice(0, -1), ...steps, ...claim.steps.slice(-1)] };
  };
  return { ...findings, claims: findings.claims.map(note) };
}
