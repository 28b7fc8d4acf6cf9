import type { ReactNode } from "react";

// Characters that change how others are shown, or show nothing at all: direction marks, overrides and controls.
// Shown as what they are, so that nobody can make a quote read otherwise than it was judged.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff])/u;

/** Text of somebody else's making. Line ends stay; direction marks and controls appear by their code. */
export function PlainText({ text }: { text: string }): ReactNode {
  if (!HIDDEN.test(text)) return text;
  return text.split(HIDDEN).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <span className="control" key={index}>
        {codeOf(part)}
      </span>
    ),
  );
}

/** The same for attributes, titles and drawings, where no element can stand. */
export function plainString(text: string): string {
  return text
    .split(HIDDEN)
    .map((part, index) => (index % 2 === 0 ? part : `[${codeOf(part)}]`))
    .join("");
}

const codeOf = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A quote in the marks and language that are its own. */
export function Quote({ text, lang }: { text: string; lang: string }) {
  return (
    <q lang={lang}>
      <PlainText text={text} />
    </q>
  );
}
