import type { MouseEvent } from "react";
import type { Dictionary, Locale } from "@/lib/i18n";
import { EXAMPLES, type Example } from "./examples";

interface ExampleLinksProps {
  t: Dictionary["form"];
  locale: Locale;
  /** Address of an example, which fills the form without scripts. */
  href: (path: string) => string;
  /** With scripts: fills the form in place. */
  onPick?: (event: MouseEvent<HTMLAnchorElement>, example: Example) => void;
}

export function ExampleLinks({ t, locale, href, onPick }: ExampleLinksProps) {
  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title" className="hint">
        {t.examples}
      </h2>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example.number}>
            <a
              href={href(`/?example=${example.number}`)}
              onClick={onPick && ((event: MouseEvent<HTMLAnchorElement>) => onPick(event, example))}
            >
              <b>{example.title[locale]}</b>
              <small>{example.about[locale]}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
