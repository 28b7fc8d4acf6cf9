/**
 * Where a text stops being JSON, as a UTF-16 offset. JSON.parse knows, but not every engine tells. Called only after
 * JSON.parse has refused the text; for a text that is JSON it gives the text's length.
 */
export function findJsonError(text: string): number {
  let at = 0;
  /** What may come next, the innermost last; a stack of our own, since a hostile file nests deeper than calls can. */
  const expected: Expectation[] = ["end", "value"];
  const take = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const takeString = (): string | undefined => {
    const end = endOfString(text, at);
    if (end === undefined) return undefined;
    at = end;
    return STRING;
  };
  for (let next = expected.pop(); next !== undefined; next = expected.pop()) {
    take(BLANK);
    const token = text[at] === '"' && TAKES_STRING.includes(next) ? takeString() : take(TOKENS[next]);
    if (token === undefined) return at;
    expected.push(...follow(next, token));
  }
  return at;
}

type Expectation =
  | "end"
  | "value"
  | "first-entry"
  | "more-entries"
  | "first-member"
  | "name"
  | "colon"
  | "more-members";

const BLANK = /[ \t\n\r]*/y;
const STRING = "string";
const TAKES_STRING: Expectation[] = ["value", "first-member", "name"];
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?`;
const TOKENS: Record<Expectation, RegExp> = {
  end: /$/y,
  value: new RegExp(`\\{|\\[|true|false|null|${NUMBER}`, "y"),
  "first-entry": /\]|(?=.)/sy,
  "more-entries": /[\],]/y,
  "first-member": /\}/y,
  name: /(?!)/y,
  colon: /:/y,
  "more-members": /[},]/y,
};

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Just behind the quotation mark that closes the string begun at `start`; undefined where it is broken. A loop of our
 * own: an expression that repeats over alternatives runs out of stack on a string of some millions.
 */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) return undefined;
    if (unit !== 0x5c) continue;
    ESCAPE.lastIndex = at;
    const escaped = ESCAPE.exec(text)?.[0];
    if (escaped === undefined) return undefined;
    at += escaped.length - 1;
  }
  return undefined;
}

function follow(now: Expectation, token: string): Expectation[] {
  switch (now) {
    case "value":
      return token === "{" ? ["first-member"] : token === "[" ? ["first-entry"] : [];
    case "first-entry":
      return token === "]" ? [] : ["more-entries", "value"];
    case "more-entries":
      return token === "]" ? [] : ["more-entries", "value"];
    case "first-member":
      return token === "}" ? [] : ["more-members", "value", "colon"];
    case "more-members":
      return token === "}" ? [] : ["more-members", "value", "colon", "name"];
    default:
      return [];
  }
}
