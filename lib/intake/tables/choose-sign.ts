import type { Inquiry } from "./inquiry";
import type { Figure } from "./read-cell";
import { type DecimalSign, decideSign } from "./read-numeral";
import { ask, option } from "./word-table";

/** The decimal sign of figures of one hand; where they do not tell it, the reader's answer. Undefined while it is open. */
export function chooseSign(figures: Figure[], inquiry: Inquiry): DecimalSign | undefined {
  const decision = decideSign(figures.filter(({ plain }) => !plain).map(({ given }) => given));
  if ("sign" in decision) return decision.sign;
  const { text, point, comma } = decision.ask;
  const answer = inquiry.choose("decimalSign", () =>
    ask(
      "decimalSign",
      "ask-decimal-sign",
      [
        option("point", "option-decimal-point", { given: point }),
        option("comma", "option-decimal-comma", { given: comma }),
      ],
      { given: text, point, comma },
    ),
  );
  return answer as DecimalSign | undefined;
}
