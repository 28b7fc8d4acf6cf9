import type { Print } from "../types";

const words = (list: string): Set<string> => new Set(list.split(" "));

/** What holds no text of the page; a form's controls and drawings neither. */
export const LEFT_OUT = words(
  "script style template head title meta link base svg math canvas audio video iframe frame object embed select datalist textarea",
);

const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav noscript ol optgroup p pre search section summary table tbody td tfoot th thead tr ul",
);
export const CELLS = words("td th");

export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName.toLowerCase());

const tagIs = (list: string) => {
  const tags = words(list);
  return (element: Element): boolean => tags.has(element.tagName.toLowerCase());
};
const isHeading = tagIs("h1 h2 h3 h4 h5 h6");
const isFrame = tagIs("nav header footer");
const isAside = tagIs("aside");
const isSmall = tagIs("small");
const isInserted = tagIs("ins");

/** How an element prints what is in it, inside one that prints like `outer`. The rarer name wins: it says more. */
export function printOfElement(element: Element, outer: Print): Print {
  if (outer === "hidden" || isHidden(element)) return "hidden";
  if (isNote(element)) return "footnote";
  if (outer !== "body" && outer !== "heading" && outer !== "table") return outer;
  if (isInserted(element)) return "inserted";
  if (isSmall(element) || isShrunk(element)) return "small-print";
  // The heading of an article may stand in a header of its own.
  if (isFrame(element) && !element.closest("article, main")) return "header-or-footer";
  if (isAside(element)) return "aside";
  return isHeading(element) ? "heading" : outer;
}

const styleOf = (element: Element): string => (element.getAttribute("style") ?? "").toLowerCase().replace(/\s+/g, "");

/** Not shown to every reader: to none, to those without scripts, or to those who listen to the page. */
function isHidden(element: Element): boolean {
  const tag = element.tagName.toLowerCase();
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true" || tag === "noscript")
    return true;
  if (tag === "dialog" && !element.hasAttribute("open")) return true;
  return /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|$|!)|font-size:0(?:px|pt|em|rem|%)?(?:;|$|!))/.test(
    styleOf(element),
  );
}

/** Three quarters of the usual size, or less than a reader is given anywhere by default. */
function isShrunk(element: Element): boolean {
  const [, size = "", unit = ""] = /(?:^|;)font-size:([\d.]+)(px|pt|em|rem|%)/.exec(styleOf(element)) ?? [];
  if (unit === "") return /(?:^|;)font-size:(?:xx?-small|smaller)/.test(styleOf(element));
  const share = Number(size) / ({ px: 16, pt: 12, em: 1, rem: 1, "%": 100 }[unit] ?? 1);
  return share <= 0.75;
}

/** The block of a note, not the sign that points to it. */
const isNote = (element: Element): boolean => isBlock(element) && saysNote(element);

const saysNote = (element: Element): boolean =>
  /^doc-(?:footnote|endnotes?)$/.test(element.getAttribute("role") ?? "") ||
  /(?:^|[\s_-])foot-?notes?(?:$|[\s_-])/i.test(`${element.getAttribute("class") ?? ""} ${element.id}`);
