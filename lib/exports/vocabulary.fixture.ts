import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const OWL = "http://www.w3.org/2002/07/owl#";
const SCHEMA = "http://schema.org/";

interface Property {
  domains: string[];
  ranges: string[];
}

/** Vocabularies as they are published (the npm packages @vocabulary/…): which classes and properties there are, and where each may stand. */
export interface Vocabulary {
  namespaces: string[];
  classes: Set<string>;
  properties: Map<string, Property>;
  /** Of a class or an individual: what it is a kind or an instance of. */
  kinds: Map<string, string[]>;
}

const FILES = {
  oa: "http://www.w3.org/ns/oa#",
  as: "https://www.w3.org/ns/activitystreams#",
  schema: SCHEMA,
};

export function readVocabulary(...names: (keyof typeof FILES)[]): Vocabulary {
  const vocabulary: Vocabulary = { namespaces: [], classes: new Set(), properties: new Map(), kinds: new Map() };
  for (const name of names) {
    vocabulary.namespaces.push(fold(FILES[name]));
    const folder = path.dirname(require.resolve(`@vocabulary/${name}`));
    for (const line of readFileSync(path.join(folder, `${name}.nq`), "utf8").split("\n")) enter(vocabulary, line);
  }
  // It is published as an intersection of classes, which the reading by lines above passes over.
  const as = fold(FILES.as);
  if (names.includes("as")) vocabulary.kinds.set(`${as}OrderedCollection`, [`${as}Collection`]);
  return vocabulary;
}

/** Vocabularies moved from http to https without changing their terms. */
const fold = (term: string): string => term.replace(/^https:/, "http:");

function enter({ classes, properties, kinds }: Vocabulary, line: string): void {
  const [, subject, predicate = "", object] = /^<([^>]+)> <([^>]+)> <([^>]+)> /.exec(line)?.map(fold) ?? [];
  if (subject === undefined || object === undefined) return;
  const isClass = [`${RDFS}Class`, `${OWL}Class`].includes(object);
  const isProperty = [`${RDF}Property`, `${OWL}ObjectProperty`, `${OWL}DatatypeProperty`].includes(object);
  const property = () => {
    const known = properties.get(subject) ?? { domains: [], ranges: [] };
    properties.set(subject, known);
    return known;
  };
  if (predicate === `${RDF}type` && isClass) classes.add(subject);
  if (predicate === `${RDF}type` && isProperty) property();
  if (predicate === `${RDF}type` || predicate === `${RDFS}subClassOf`) {
    kinds.set(subject, [...(kinds.get(subject) ?? []), object]);
  }
  if ([`${RDFS}domain`, `${SCHEMA}domainIncludes`].includes(predicate)) property().domains.push(object);
  if ([`${RDFS}range`, `${SCHEMA}rangeIncludes`].includes(predicate)) property().ranges.push(object);
}

interface ExpandedNode {
  "@id"?: string;
  "@type"?: string[];
  "@value"?: unknown;
  "@list"?: ExpandedNode[];
  [property: string]: unknown;
}

/** Where expanded JSON-LD breaks its vocabulary: an unknown class or property, one that may not stand there. */
export function findBreaches(nodes: ExpandedNode[], vocabulary: Vocabulary): string[] {
  return nodes.flatMap((node) => {
    if (node["@list"]) return findBreaches(node["@list"], vocabulary);
    const types = (node["@type"] ?? []).map(fold).filter((type) => isOurs(type, vocabulary));
    const unknown = types.filter((type) => !vocabulary.classes.has(type)).map((type) => `no class ${type}`);
    const broken = Object.entries(node).flatMap(([name, values]) => {
      if (name.startsWith("@")) return [];
      const within = findBreaches(values as ExpandedNode[], vocabulary);
      return [...checkProperty(fold(name), types, values as ExpandedNode[], vocabulary), ...within];
    });
    return [...unknown, ...broken];
  });
}

const isOurs = (term: string, { namespaces }: Vocabulary): boolean => namespaces.some((one) => term.startsWith(one));

function checkProperty(name: string, types: string[], values: ExpandedNode[], vocabulary: Vocabulary): string[] {
  if (!isOurs(name, vocabulary)) return [];
  const property = vocabulary.properties.get(name);
  if (!property) return [`no property ${name}`];
  const { domains, ranges } = property;
  const stands =
    domains.length === 0 || types.length === 0 || types.some((type) => isKindOf(type, domains, vocabulary));
  const wrong = values.filter((value) => !mayHold(value, ranges, vocabulary));
  return [
    ...(stands ? [] : [`${name} does not stand on ${types.join(", ")}`]),
    ...wrong.map((value) => `${name} does not hold ${JSON.stringify(value)}`),
  ];
}

/** Kinds may go round: schema.org has data types that are instances of one another. */
function isKindOf(term: string, wanted: string[], { kinds }: Vocabulary): boolean {
  const met = new Set([term]);
  for (const one of met) for (const kind of kinds.get(one) ?? []) met.add(kind);
  return wanted.some((one) => met.has(one));
}

const XSD = "http://www.w3.org/2001/XMLSchema#";

function mayHold(value: ExpandedNode, ranges: string[], vocabulary: Vocabulary): boolean {
  if (ranges.length === 0) return true;
  if ("@value" in value) {
    return ranges.some((range) => range.startsWith(XSD) || isKindOf(range, [`${SCHEMA}DataType`], vocabulary));
  }
  const terms = [value["@id"], ...(value["@type"] ?? [])].flatMap((term) => (term === undefined ? [] : fold(term)));
  const known = terms.filter((term) => isOurs(term, vocabulary));
  // What another vocabulary or no type at all speaks for cannot be held against this one.
  return known.length === 0 || known.some((term) => isKindOf(term, ranges, vocabulary));
}
