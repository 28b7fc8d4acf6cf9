import type { Files } from "../../tables/read-part";
import { attributeOf, isOn, walkPart } from "./walk-part";

/** What a style says of print; sizes in half points. */
export interface WordStyle {
  size?: number;
  hidden?: boolean;
  heading?: boolean;
}

export interface WordStyles {
  /** Of paragraphs, with what they are based on; without an id that of plain ones. */
  find(id: string | undefined): WordStyle;
  /** Of runs: only what it changes of its paragraph's. */
  findCharacter(id: string | undefined): WordStyle;
}

interface RawStyle extends WordStyle {
  basedOn?: string;
}

/** What Word takes where a file says nothing. */
const USUAL_SIZE = 20;

/** The styles of a Word document, as far as they tell size, hiding and headings. */
export function readWordStyles(files: Files, part: string | undefined): WordStyles {
  const styles = new Map<string, RawStyle>();
  let usual: WordStyle = { size: USUAL_SIZE };
  let plain: string | undefined;
  let style: RawStyle | undefined;
  let inDefaults = false;
  if (part !== undefined && files.has(part)) {
    walkPart(files, part, "docx", {
      skip: new Set(["tblStylePr"]),
      open(name, read) {
        const value = () => attributeOf(read(), "val");
        if (name === "rPrDefault") inDefaults = true;
        else if (name === "style") {
          const id = attributeOf(read(), "styleId") ?? "";
          style = {};
          styles.set(id, style);
          if (attributeOf(read(), "type") === "paragraph" && isOn(attributeOf(read(), "default") ?? "0")) plain = id;
        } else if (name === "sz" && inDefaults) usual = { size: Number(value()) || USUAL_SIZE };
        else if (!style) return;
        else if (name === "sz") style.size = Number(value()) || undefined;
        else if (name === "vanish") style.hidden = isOn(value());
        else if (name === "basedOn") style.basedOn = value();
        else if (name === "outlineLvl") style.heading = Number(value()) < 9;
        else if (name === "name" && /^(?:heading \d|title|subtitle)$/i.test(value() ?? "")) style.heading = true;
      },
      close(name) {
        if (name === "rPrDefault") inDefaults = false;
        if (name === "style") style = undefined;
      },
    });
  }
  const known = new Map<string, WordStyle>();
  const find = (id: string | undefined): WordStyle => {
    const found = known.get(id ?? "");
    if (found) return found;
    const chain = { ...usual, ...chainOf(styles, id ?? plain) };
    known.set(id ?? "", chain);
    return chain;
  };
  return { find, findCharacter: (id) => chainOf(styles, id) };
}

/** Styles based on one another in a ring are a fault that some files have; each counts once. */
function chainOf(styles: Map<string, RawStyle>, id: string | undefined): WordStyle {
  const chain: WordStyle = {};
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const { size, hidden, heading } = styles.get(at) ?? {};
    chain.size ??= size;
    chain.hidden ??= hidden;
    chain.heading ??= heading;
  }
  return Object.fromEntries(Object.entries(chain).filter(([, value]) => value !== undefined));
}
