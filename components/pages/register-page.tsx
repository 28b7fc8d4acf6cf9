import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Wide } from "../document/wide";
import { SmallHallmark } from "../figures/hallmark";
import type { Category, Outcome } from "../report/types";
import { PlainText } from "../text/plain-text";

/** A listed verdict as a row. Instants are ISO. */
export interface RegisterLine {
  key: string;
  revisedAt: string;
  revision: number;
  product: string;
  maker: string;
  categories: string[];
  outcome: string;
  rulebook: string;
}

export interface RegisterPageProps {
  page: PageContext;
  /** What was asked, as it stands in the address. */
  ask: Record<string, string>;
  rows: RegisterLine[];
  total: number;
  counts: Record<string, number>;
  at: number;
  pages: number;
  rulebooks: { id: string; name: string }[];
}

/** The published verdicts that their owners listed: a search, the counts, a table, and the ways on. */
export function RegisterPage({ page, ask, rows, total, counts, at, pages, rulebooks }: RegisterPageProps) {
  const { record: t, common } = page.t;
  return (
    <article className="sheet">
      <div className="pad">
        <h1>{t.register}</h1>
        <p className="lead">{t.registerLead}</p>
        <search>
          <SearchForm page={page} ask={ask} rulebooks={rulebooks} />
        </search>
      </div>
      <section className="pad">
        <p>
          <b>{total === 0 ? t.none : t.found(total)}</b>
          {Object.entries(counts).map(([outcome, count]) => (
            <span key={outcome}>{` · ${common.outcome[outcome as Outcome] ?? outcome} ${count}`}</span>
          ))}
        </p>
        {rows.length > 0 && <Rows page={page} rows={rows} />}
        <nav className="pages" aria-label={t.page(at, pages)}>
          {at > 1 && (
            <a rel="prev" href={addressOf(ask, "/register", at - 1)}>
              {t.previous}
            </a>
          )}
          {pages > 1 && <span>{` ${t.page(at, pages)} `}</span>}
          {at < pages && (
            <a rel="next" href={addressOf(ask, "/register", at + 1)}>
              {t.next}
            </a>
          )}
          {total > 0 && <a href={addressOf(ask, "/register.csv")}>{t.csv}</a>} <a href="/feed.atom">{t.feed}</a>
        </nav>
      </section>
    </article>
  );
}

function SearchForm({ page, ask, rulebooks }: Pick<RegisterPageProps, "page" | "ask" | "rulebooks">) {
  const { record: t, common } = page.t;
  const categories = Object.entries(common.category).map(([id, name]) => ({ id, name }));
  const outcomes = Object.entries(common.outcome).map(([id, name]) => ({ id, name }));
  return (
    <form className="search" method="get" action="/register">
      {ask.lang && <input type="hidden" name="lang" value={ask.lang} />}
      {(["words", "maker", "product", "from", "to"] as const).map((name) => (
        <label key={name}>
          {t[name]}
          <input name={name} defaultValue={ask[name] ?? ""} />
        </label>
      ))}
      <Choice name="category" label={t.category} any={t.any} chosen={ask.category} of={categories} />
      <Choice name="outcome" label={t.outcome} any={t.any} chosen={ask.outcome} of={outcomes} />
      <Choice name="rulebook" label={t.rulebook} any={t.any} chosen={ask.rulebook} of={rulebooks} />
      <button type="submit" className="button">
        {t.search}
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  chosen: string | undefined;
  of: { id: string; name: string }[];
}

function Choice({ name, label, any, chosen, of }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? ""}>
        <option value="">{any}</option>
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows({ page, rows }: Pick<RegisterPageProps, "page" | "rows">) {
  const { record: t, common, report } = page.t;
  return (
    <Wide label={t.register}>
      <table>
        <thead>
          <tr>
            {[t.date, t.product, t.maker, t.category, t.outcome, t.rulebook].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="keep">{writeDate(row.revisedAt, page.locale)}</td>
              <th scope="row">
                <a href={page.href(`/r/${row.key}`)}>
                  <PlainText text={row.product || report.untitled} />
                </a>
                {row.revision > 1 && <small className="soft">{` · ${t.version(row.revision)}`}</small>}
              </th>
              <td>
                <PlainText text={row.maker} />
              </td>
              <td>
                {row.categories.map((category) => (
                  <span className="keep" key={category}>
                    <SmallHallmark category={category as Category} /> {common.category[category as Category]}{" "}
                  </span>
                ))}
              </td>
              <td>{common.outcome[row.outcome as Outcome] ?? row.outcome}</td>
              <td>
                <code>{row.rulebook}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function addressOf(ask: Record<string, string>, path: string, at?: number): string {
  const { page: _, ...kept } = ask;
  const query = new URLSearchParams({ ...kept, ...(at !== undefined && at > 1 && { page: String(at) }) }).toString();
  return query === "" ? path : `${path}?${query}`;
}
