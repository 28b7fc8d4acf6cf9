import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { tablePreview as t } from "@/lib/i18n/en/table-preview";
import { readTestTable } from "@/lib/intake/tables/read-test-table";
import type { PendingFile } from "./preview-types";
import { TablePreview } from "./table-preview";

const nothing = () => {};

function draw(content: string): string {
  const file = { name: "lab.csv", bytes: new TextEncoder().encode(content) };
  const table = readTestTable(file, { today: new Date("2026-03-05") });
  const asked = table.questions.map((question) => ({ ...question, turn: 1 }));
  const pending: PendingFile = {
    ...{ id: 0, name: file.name, state: "read", share: 1, answers: {}, asked, turn: 1, bySite: false },
    table,
  };
  return renderToStaticMarkup(
    <TablePreview
      {...{ pending, t, locale: "en", fields: [] }}
      {...{ onAnswer: nothing, onUse: nothing, onDismiss: nothing, onDocument: nothing, onSend: nothing }}
    />,
  );
}

const headings = (html: string) => [...html.matchAll(/<th scope="col">([^<]*)/g)].map(([, text]) => text);

describe("the first rows of a file", () => {
  it("stand under the letters of its columns, without those that are empty", () => {
    const html = draw(",id,before (g),after (g)\n,A1,200.00,199.01\n");
    expect(headings(html)).toEqual([t.row, "B", "C", "D"]);
    expect(html).toContain('<th scope="row">2</th><td>A1</td><td>200.00</td><td>199.01</td>');
  });

  it("are all shown where no heading is known, and the letter behind Z is AA", () => {
    const html = draw(`${Array.from({ length: 27 }, (_, n) => `word${n}`).join(",")}\n`);
    expect(headings(html).slice(-2)).toEqual(["Z", "AA"]);
  });
});
