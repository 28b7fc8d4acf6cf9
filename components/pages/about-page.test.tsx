import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { pageContext } from "../document/page-context";
import { AboutPage, type Operator } from "./about-page";

const draw = (operator: Operator, locale: "en" | "zh" = "en") =>
  renderToStaticMarkup(
    <AboutPage page={pageContext(locale, "/about", false)} operator={operator} unpublishedDays={90} />,
  );

it("names the operator, and writes to a mail address as one", () => {
  const html = draw({ name: "Claims <Desk>", contact: "desk@touchstone.example" });
  expect(html).toContain("<dd>Claims &lt;Desk&gt;</dd>");
  expect(html).toContain('href="mailto:desk@touchstone.example"');
});

it("leads to the operator's page where that is the contact", () => {
  expect(draw({ contact: "https://touchstone.example/contact" })).toContain(
    'href="https://touchstone.example/contact" rel="noopener noreferrer"',
  );
});

it.each([
  ["en", "has given no name", "has given no address"],
  ["zh", "未填写名称", "未填写联系地址"],
] as const)("says in %s that the operator has given neither, rather than leave a blank", (locale, name, contact) => {
  const html = draw({}, locale);
  expect(html).toContain(name);
  expect(html).toContain(contact);
});

it.each([
  ["en", "deleted after 90 days"],
  ["zh", "90 天后删除"],
] as const)("says in %s how long an audit is kept that was never published", (locale, says) => {
  expect(draw({}, locale)).toContain(says);
});

it.each(["/methodology", "/rulebooks", "/register", "/corrections", "/api", "/.well-known/touchstone-keys.json"])(
  "leads to %s",
  (path) => expect(draw({})).toContain(`href="${path}"`),
);
