import type { Dictionary } from "@/lib/i18n";
import type { FormState } from "./field";
import { fieldId } from "./field-name";
import type { RulebookChoice } from "./types";

interface RulebookChoicesProps {
  state: FormState;
  t: Dictionary["form"];
  rulebooks: RulebookChoice[];
}

/** One must be read against; the first is the default. Each says of what force it is. */
export function RulebookChoices({ state, t, rulebooks }: RulebookChoicesProps) {
  const chosen = rulebooks.find(({ id }) => id === state.values.rulebook)?.id ?? rulebooks[0]?.id;
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
    </div>
  );
}
