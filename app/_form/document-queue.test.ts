import { expect, test } from "vitest";
import type { DocumentRow } from "@/components/form/document-types";
import { AT_ONCE, makeDocumentQueue, type SendTerms } from "./document-queue";

const LIMIT = 20;
const file = (name: string) => new File(["x"], name);
const documentOf = (name: string) => ({ id: `id-${name}`, name, type: "application/pdf", size: 1, textLength: 7 });

/** A queue over a site that answers when it is told to. */
function makeQueue() {
  const sent: { name: string; terms: SendTerms; answer: (say?: string) => Promise<void> }[] = [];
  const told: DocumentRow[][] = [];
  const queue = makeDocumentQueue(
    ({ name }, terms) =>
      new Promise((resolve) => {
        const answer = async (say?: string) => {
          resolve(say === undefined ? { document: documentOf(name) } : { say });
          await settle();
        };
        sent.push({ name, terms, answer });
      }),
    (rows) => told.push(rows),
  );
  const states = () => queue.rows().map(({ name, state }) => `${name} ${state.at}`);
  return { queue, sent, told, states };
}

/** Lets everything run that waits for nothing but its turn. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test("nothing is sent before it is asked for", async () => {
  const { queue, sent, states } = makeQueue();
  queue.add([file("a.pdf"), file("b.pdf")], LIMIT);
  await settle();
  expect(sent).toEqual([]);
  expect(states()).toEqual(["a.pdf held", "b.pdf held"]);
});

test("so many are sent at once, the others wait, and all are read in the end", async () => {
  const { queue, sent, states } = makeQueue();
  const names = Array.from({ length: AT_ONCE + 1 }, (_, n) => `${n}.pdf`);
  queue.add(names.map(file), LIMIT);
  const all = queue.sendAll("7");
  expect(sent.map(({ name }) => name)).toEqual(names.slice(0, AT_ONCE));
  expect(states().at(-1)).toBe(`${AT_ONCE}.pdf waiting`);
  await sent[0]?.answer();
  expect(sent.map(({ name }) => name)).toEqual(names);
  for (const one of sent.slice(1)) await one.answer();
  expect(await all).toBe(true);
  expect(states()).toEqual(names.map((name) => `${name} read`));
  expect(sent.map(({ terms }) => terms.keepDays)).toEqual(names.map(() => "7"));
});

test("progress is told of the file that makes it", () => {
  const { queue, sent, told } = makeQueue();
  queue.add([file("a.pdf"), file("b.pdf")], LIMIT);
  void queue.sendAll("");
  sent[1]?.terms.hear({ at: "reading", page: 3, pages: 12 });
  expect(told.at(-1)?.map(({ state }) => state)).toEqual([
    { at: "sending", share: 0 },
    { at: "reading", page: 3, pages: 12 },
  ]);
});

test("one that fails keeps none of the others back, and is sent again alone", async () => {
  const { queue, sent, states } = makeQueue();
  queue.add([file("a.pdf"), file("broken.pdf")], LIMIT);
  const all = queue.sendAll("");
  await sent[1]?.answer("It is broken.");
  await sent[0]?.answer();
  await all;
  expect(states()).toEqual(["a.pdf read", "broken.pdf failed"]);
  queue.again("document.1", "");
  expect(sent.map(({ name }) => name)).toEqual(["a.pdf", "broken.pdf", "broken.pdf"]);
  await sent[2]?.answer();
  expect(states()).toEqual(["a.pdf read", "broken.pdf read"]);
});

test("what was read is not sent again", async () => {
  const { queue, sent } = makeQueue();
  queue.add([file("a.pdf")], LIMIT);
  const first = queue.sendAll("");
  await sent[0]?.answer();
  await first;
  await queue.sendAll("");
  expect(sent).toHaveLength(1);
});

test("one that is cancelled is ended, its late answer passed over, and the next gets its turn", async () => {
  const { queue, sent, states } = makeQueue();
  queue.add(["a.pdf", "b.pdf", "c.pdf"].map(file), LIMIT);
  const all = queue.sendAll("");
  queue.cancel(["document.0"]);
  expect(sent[0]?.terms.signal.aborted).toBe(true);
  sent[0]?.terms.hear({ at: "reading", page: 1, pages: 2 });
  await sent[0]?.answer();
  expect(states()).toEqual(["a.pdf held", "b.pdf sending", "c.pdf sending"]);
  await sent[1]?.answer();
  await sent[2]?.answer();
  await all;
});

test("when all are cancelled, nothing more is sent and nobody is left waiting", async () => {
  const { queue, sent, states } = makeQueue();
  queue.add(["a.pdf", "b.pdf", "c.pdf"].map(file), LIMIT);
  const all = queue.sendAll("");
  queue.cancel(["document.0", "document.1", "document.2"]);
  await all;
  expect(sent).toHaveLength(AT_ONCE);
  expect(states()).toEqual(["a.pdf held", "b.pdf held", "c.pdf held"]);
});

test("another list altogether ends what is under way, and nobody is told that it was finished", async () => {
  const { queue, sent, states } = makeQueue();
  queue.add(["a.pdf", "b.pdf", "c.pdf"].map(file), LIMIT);
  const all = queue.sendAll("");
  queue.replace([]);
  expect(await all).toBe(false);
  expect(sent.map(({ terms }) => terms.signal.aborted)).toEqual([true, true]);
  expect(states()).toEqual([]);
});

test("one that is left out while it is read is ended, and its file given back", async () => {
  const { queue, sent, states } = makeQueue();
  queue.add([file("a.pdf")], LIMIT);
  const all = queue.sendAll("");
  expect(queue.remove("document.0")?.name).toBe("a.pdf");
  await all;
  expect(sent[0]?.terms.signal.aborted).toBe(true);
  expect(states()).toEqual([]);
});

test("a file that a reload took away has to be chosen again, and takes its former place", async () => {
  const { queue, sent, states } = makeQueue();
  queue.replace([
    { field: "document.0", name: "a.pdf", size: 1, state: { at: "read", document: documentOf("a.pdf") } },
    { field: "document.3", name: "b.pdf", size: 1, state: { at: "gone" } },
  ]);
  await queue.sendAll("");
  expect(sent).toEqual([]);
  queue.add([file("c.pdf"), file("b.pdf")], LIMIT);
  expect(states()).toEqual(["a.pdf read", "b.pdf held", "c.pdf held"]);
  expect(queue.rows().map(({ field }) => field)).toEqual(["document.0", "document.3", "document.4"]);
});

test.each([
  [LIMIT - 1, 0],
  [LIMIT, 0],
  [LIMIT + 1, 1],
])("of %i files %i are too many", (count, over) => {
  const { queue } = makeQueue();
  expect(
    queue.add(
      Array.from({ length: count }, (_, n) => file(`${n}.pdf`)),
      LIMIT,
    ),
  ).toBe(over);
  expect(queue.rows()).toHaveLength(count - over);
});
