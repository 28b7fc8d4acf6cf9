import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dictionary } from "@/lib/i18n";
import { DocumentIntake, type DocumentIntakeProps } from "./document-intake";
import type { DocumentRow, DocumentState } from "./document-types";
import type { FieldProblem } from "./types";

const t = dictionary("en").form;
const nothing = () => {};
const live: DocumentIntakeProps["live"] = {
  ...{ onFiles: nothing, onCancel: nothing, onCancelAll: nothing, onAgain: nothing, onRemove: nothing },
  ...{ onUseAsTests: nothing, canBeTests: () => false, onKeepDays: nothing, dragging: false, keepDays: "30" },
};
const READ: DocumentState = {
  at: "read",
  document: { id: "secret", name: "a.pdf", type: "application/pdf", size: 1, textLength: 12_345 },
};
const rowOf = (state: DocumentState, size = 1, field = "document.0"): DocumentRow => ({
  ...{ field, name: "a.pdf", size, state },
});
const draw = (rows: DocumentRow[], scripts = true, problems: FieldProblem[] = []) =>
  renderToStaticMarkup(
    <DocumentIntake
      state={{ values: {}, problems, locale: "en" }}
      t={t}
      documents={{ rows, ...(scripts ? { live } : {}) }}
    />,
  );

describe("a document in the form", () => {
  it("travels in a hidden field once it is read, and not before", () => {
    expect(draw([rowOf(READ)])).toContain('name="document.0" value="{');
    expect(draw([rowOf(READ)])).toContain("Read: 12,345 characters.");
    expect(draw([rowOf({ at: "held" })])).not.toContain('name="document.0"');
  });

  it.each([
    [{ at: "held" }, "Not sent yet.", "Remove a.pdf"],
    [{ at: "held", cancelled: true }, "Cancelled. Nothing of it was kept.", "Remove a.pdf"],
    [{ at: "waiting" }, "Waits for its turn.", "Cancel a.pdf"],
    [{ at: "sending", share: 0.456 }, "Being sent: 45 %", "Cancel a.pdf"],
    [{ at: "reading" }, "Being read …", "Cancel a.pdf"],
    [{ at: "reading", page: 3, pages: 12 }, "Being read: page 3 of 12", "Cancel a.pdf"],
    [{ at: "failed", say: "It is broken." }, "It is broken.", "Try a.pdf again"],
    [{ at: "gone" }, "Choose this file again", "Leave out a.pdf"],
  ] as [DocumentState, string, string][])("at %j says what is so, and what can be done", (state, say, button) => {
    const html = draw([rowOf(state)]);
    expect(html).toContain(say);
    expect(html).toContain(`aria-label="${button}"`);
  });

  it.each([
    [{ at: "sending", share: 0.25 }, 'value="0.25"'],
    [{ at: "reading", page: 3, pages: 12 }, 'value="0.25"'],
  ] as [DocumentState, string][])("at %j shows how far it is", (state, value) => {
    expect(/<progress[^>]*>/.exec(draw([rowOf(state)]))?.[0]).toContain(value);
  });

  it.each(["waiting", "reading"] as const)("at %s shows that nobody knows how far it is", (at) => {
    expect(/<progress[^>]*>/.exec(draw([rowOf({ at })]))?.[0]).not.toContain("value=");
  });

  it.each([
    [1, "1 byte"],
    [999, "999 bytes"],
    [1_000, "1.0 KB"],
    [9_949, "9.9 KB"],
    [9_950, "10 KB"],
    [999_499, "999 KB"],
    [999_500, "1.0 MB"],
    [50_000_000, "50.0 MB"],
  ])("of %i bytes is said to have %s", (size, say) => {
    expect(draw([rowOf({ at: "held" }, size)])).toContain(`>${say}</small>`);
  });

  it("has its problem beside it, and can be left out without scripts", () => {
    const problem = { code: "x", path: "document.0", say: { en: "It is gone.", zh: "已不在。" } };
    const html = draw([rowOf(READ)], false, [problem]);
    expect(html).toContain("It is gone.");
    expect(html).toContain('type="checkbox" name="drop" value="document.0"');
    expect(html).not.toContain("<button");
  });
});

describe("how long the files are kept", () => {
  it.each([
    ["no document", [], true, false],
    ["one that is not read", [rowOf({ at: "held" })], true, true],
    ["one that is read", [rowOf(READ)], true, false],
    ["one of each", [rowOf(READ), rowOf({ at: "gone" }, 1, "document.1")], true, true],
    ["no document, without scripts", [], false, true],
  ] as [string, DocumentRow[], boolean, boolean][])("with %s is asked where it matters", (_, rows, scripts, asked) => {
    const html = draw(rows, scripts);
    expect(html.includes("<select")).toBe(asked);
    expect(html).toContain('name="keepDays"');
  });

  it("is thirty days, unless another choice is made", () => {
    expect(draw([], false)).toContain('<option value="30" selected="">for 30 days</option>');
  });
});

it.each([
  [1, false],
  [2, true],
])("of %i under way all can be cancelled at once: %s", (count, all) => {
  const rows = Array.from({ length: count }, (_, n) => rowOf({ at: "reading" }, 1, `document.${n}`));
  expect(draw(rows).includes(">Cancel all<")).toBe(all);
});
