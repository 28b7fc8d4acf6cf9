import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import type { Sharing } from "./types";

/** How to quote a public report, show it elsewhere, and have it in other forms. Plain text and links alone. */
export function ShareSection({ sharing, page }: { sharing: Sharing; page: PageContext }) {
  const { record: t } = page.t;
  const { at, citations, embedCode } = sharing;
  const forms = [
    [`${at}.json`, t.forms.json],
    [`${at}.jsonld`, t.forms.jsonld],
    [`${at}.csv`, t.forms.csv],
    [`${at}.txt`, t.forms.txt],
    [`${at}/annotations.jsonld`, t.forms.annotations],
    [`${at}/bundle.json`, t.forms.bundle],
  ] as const;
  return (
    <Section title={t.share}>
      <details>
        <summary>{t.citation}</summary>
        {(["plain", "apa", "bibtex"] as const).map((style) => (
          <div key={style}>
            <h3>{t.style[style]}</h3>
            <pre className="quotable">{citations[style]}</pre>
          </div>
        ))}
      </details>
      <details className="on-screen">
        <summary>{t.embed}</summary>
        <p className="soft small">{t.embedLead}</p>
        <pre className="quotable">{embedCode}</pre>
      </details>
      <details className="on-screen">
        <summary>{t.formats}</summary>
        <ul className="list small">
          {forms.map(([address, name]) => (
            <li key={address}>
              <a href={address}>{name}</a>
            </li>
          ))}
          <li>
            <a href={`${at}/qr.svg`}>{t.qr}</a>
          </li>
        </ul>
        <p className="soft small prose">
          {t.receipt} <a href={page.href("/about")}>{t.howToCheck}</a>
        </p>
      </details>
    </Section>
  );
}
