import type { Dictionary } from "@/lib/i18n";
import type { FormState } from "./field";
import { fieldId } from "./field-name";
import { OwnRulebookChoice, type OwnRulebookProps } from "./own-rulebook";
import type { RulebookChoice } from "./types";

interface RulebookChoicesProps {
  state: FormState;
  t: Dictionary["form"];
  rulebooks: RulebookChoice[];
  own: OwnRulebookProps;
}

/** One must be read against; the first is the default. Each says of what force it is. */
export function RulebookChoices({ state, t, rulebooks, own }: RulebookChoicesProps) {
  const ownChosen = state.values.rulebook === "own";
  const chosen = ownChosen ? "own" : chooseOf(rulebooks, state.values.rulebook);
  return (
    <div className="chips">
      {rulebooks.map((rulebook, index) => (
        <label className="chip" key={rulebook.id}>
          <input
            type="radio"
            name="rulebook"
            value={rulebook.id}
            id={index === 0 ? fieldId("rulebook") : undefined}
            defaultChecked={rulebook.id === chosen}
          />
          <span>
            <b>{`${rulebook.name} · ${rulebook.limit ?? t.noLimit}`}</b>
            <small>{[rulebook.status, rulebook.date].filter(Boolean).join(" · ")}</small>
          </span>
        </label>
      ))}
      <OwnRulebookChoice state={state} t={t} chosen={ownChosen} {...own} />
    </div>
  );
}

const chooseOf = (rulebooks: RulebookChoice[], id: string | undefined) =>
  (rulebooks.find((one) => one.id === id) ?? rulebooks[0])?.id;
