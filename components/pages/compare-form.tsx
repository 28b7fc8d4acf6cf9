import type { PageContext } from "../document/page-context";
import type { LoadedRulebook } from "./types";

interface CompareFormProps {
  page: PageContext;
  rulebooks: LoadedRulebook[];
  /** Ids of the two that stand there to begin with. */
  chosen: string[];
}

/** Chooses two rulebooks; a plain form that leads to an address one can pass on. */
export function CompareForm({ page, rulebooks, chosen }: CompareFormProps) {
  const t = page.t.compare;
  const fields = [
    { name: "a", label: t.first, id: chosen[0] },
    { name: "b", label: t.second, id: chosen[1] },
  ];
  return (
    <form className="choose" action="/rulebooks/compare" method="get">
      {fields.map(({ name, label, id }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={id}>
            {rulebooks.map(({ rulebook }) => (
              <option key={rulebook.id} value={rulebook.id}>
                {rulebook.shortName[page.locale]}
              </option>
            ))}
          </select>
        </label>
      ))}
      {page.langChosen && <input type="hidden" name="lang" value={page.locale} />}
      <button className="button plain" type="submit">
        {t.show}
      </button>
    </form>
  );
}
