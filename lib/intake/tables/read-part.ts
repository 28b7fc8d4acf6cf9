import { readXml, type XmlHandlers } from "./read-xml";

/** The parts of an Office Open XML file by name, each unpacked when it is asked for. */
export type Files = Map<string, () => Uint8Array | undefined>;

export interface Relation {
  id: string;
  type: string;
  /** A part of the file; of an outside relation whatever address it gives. */
  target: string;
  outside: boolean;
}

/** What a part of an Office Open XML file refers to; `""` is the file itself. */
export function readRelations(files: Files, of: string): Relation[] {
  const slash = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, slash);
  const relations: Relation[] = [];
  readPart(files, `${folder}_rels/${of.slice(slash)}.rels`, {
    open(name, read) {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "", TargetMode = "" } = read();
      const outside = TargetMode.toLowerCase() === "external";
      relations.push({ id: Id, type: Type, target: outside ? Target : resolve(folder, Target), outside });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Walks through one part; false where it is not there or not well formed. */
export function readPart(files: Files, part: string, handlers: XmlHandlers): boolean {
  const content = files.get(part)?.();
  return content !== undefined && readXml(content, handlers);
}
