import { canonicalJson, canonicalMembers, digest, joinMembers } from "@/lib/digest";
import { audit } from "@/lib/engine";
import type { AuditInput, Findings, Rulebook } from "@/lib/engine/types";
import { engineVersion } from "@/lib/engine/version";
import { loadLexicon } from "@/lib/lexicon";
import { stampLexicon } from "@/lib/lexicon/stamp-lexicon";
import { type LoadedRulebook, listRulebooks } from "@/lib/rulebook";
import { ownRulebookFacts } from "./own-rulebook-facts";
import { noteWeakReading, placeFindings } from "./place-findings";
import { type Report, reportSchema } from "./schema";

/** What every report is stamped with, so that a verdict can be traced to the data and code that gave it. */
export interface Provenance {
  engineVersion: string;
  lexicon: Report["lexicon"];
  rulebook: Report["rulebook"];
}

/** A report and its bytes: those that are stored, hashed and served. */
export interface SealedReport {
  report: Report;
  bytes: string;
}

/**
 * Audits a request and returns the report of it. `id` is the audit's or the line's own and enters no digest.
 * There is no date in it: the same request gives the same bytes today and next year.
 * Throws only on a bug: a report that its own schema refuses never leaves this function.
 */
export function makeSealedReport({ input }: { input: AuditInput }, loaded: LoadedRulebook, id?: string): SealedReport {
  const { rulebook } = loaded;
  const provenance = { engineVersion, lexicon: stampLexicon(), rulebook: stampRulebook(loaded) };
  return sealReport(input, audit(input, loadLexicon(), rulebook, rulebooksBeside(rulebook)), provenance, id);
}

/** As `makeSealedReport`, where the bytes are not wanted. */
export function makeReport(request: { input: AuditInput }, loaded: LoadedRulebook, id?: string): Report {
  return makeSealedReport(request, loaded, id).report;
}

function stampRulebook({ rulebook, digest, fileDigest }: LoadedRulebook): Report["rulebook"] {
  const { id, status } = rulebook;
  if (status !== "own") return { id, digest, status };
  return { id, digest, status, ...(fileDigest && { fileDigest }), facts: ownRulebookFacts(rulebook) };
}

/** Those of the house, and one's own before them: each claim of solid-state is shown by all of them. */
function rulebooksBeside(inUse: Rulebook): Rulebook[] {
  house ??= listRulebooks().map(({ rulebook }) => rulebook);
  return house.some(({ id }) => id === inUse.id) ? house : [inUse, ...house];
}

let house: Rulebook[] | undefined;

/** Puts findings, provenance and digests together. */
function sealReport(input: AuditInput, findings: Findings, provenance: Provenance, id?: string): SealedReport {
  const { text, tests, documents = [], ...named } = input;
  const places = placeFindings(documents, findings);
  const content = {
    reportVersion: 1,
    ...provenance,
    input: {
      ...named,
      ...(documents.length > 0 && { documents: documents.map(({ parts, ...document }) => document) }),
      textLength: text.length,
    },
    inputDigest: digest(input),
    ...noteWeakReading(findings, places),
    ...(documents.length > 0 && { places }),
  };
  const members = canonicalMembers(content);
  const seal = { resultDigest: digest(joinMembers(members)), ...(id !== undefined && { id }) };
  return {
    report: reportSchema.parse(Object.assign(content, seal)),
    bytes: joinMembers([...members, ...canonicalMembers(seal)]),
  };
}

/** SHA-256 of the canonical report without `id` and `resultDigest`; anybody can recompute it from the stored bytes. */
export function resultDigest(report: object): string {
  const { id, resultDigest, ...content } = report as Record<string, unknown>;
  return digest(canonicalJson(content));
}

/** The bytes of a report that was read: canonical JSON (RFC 8785), UTF-8, no line end. */
export function reportBytes(report: Report): string {
  return canonicalJson(report);
}
