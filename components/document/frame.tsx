import { Fragment, type ReactNode } from "react";
import { Brand } from "./brand";
import type { PageContext } from "./page-context";

/** What stands around the content of every page: the way past the navigation, the navigation, the closing line. */
export function Frame({ page, children }: { page: PageContext; children: ReactNode }) {
  const { common } = page.t;
  const here = (path: string) => (page.path === path ? "page" : undefined);
  return (
    <>
      <a className="skip" href="#content">
        {common.skip}
      </a>{" "}
      <header className="bar">
        <a className="brand" href={page.href("/")}>
          <Brand />
          {common.brand}
        </a>{" "}
        <nav aria-label={common.navigation}>
          <a href={page.href("/")} aria-current={here("/")}>
            {common.audit}
          </a>{" "}
          <a href={page.href("/rulebooks")} aria-current={here("/rulebooks")}>
            {common.rulebooks}
          </a>{" "}
          <a href={page.href("/methodology")} aria-current={here("/methodology")}>
            {common.method}
          </a>{" "}
          <a
            href={page.otherLanguage}
            lang={page.locale === "en" ? "zh" : "en"}
            hrefLang={page.locale === "en" ? "zh" : "en"}
            rel="alternate"
          >
            {common.otherLanguage}
          </a>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{common.footer}</p>
        <nav aria-label={common.moreNavigation}>
          {(["about", "register", "corrections"] as const).map((name) => (
            <Fragment key={name}>
              <a href={page.href(`/${name}`)} aria-current={here(`/${name}`)}>
                {common[name]}
              </a>{" "}
            </Fragment>
          ))}
        </nav>
      </footer>
    </>
  );
}
