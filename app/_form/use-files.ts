import { useRef, useState } from "react";
import type { PendingFile } from "@/components/form/preview-types";
import type { ReadFile, Reading } from "./read-file";

/** Files on their way into the form: read here or, where the reader says so, by the site; asked about; used or set aside. */
export function useFiles(locale: "en" | "zh") {
  const [pending, setPending] = useState<PendingFile[]>([]);
  const files = useRef(new Map<number, { file: File; reading?: Reading }>());
  const ids = useRef(0);

  const change = (id: number, next: (one: PendingFile) => PendingFile) =>
    setPending((all) => all.map((one) => (one.id === id ? next(one) : one)));

  const read = async (one: PendingFile) => {
    const held = files.current.get(one.id);
    if (!held) return;
    held.reading?.stop();
    const turn = one.turn + 1;
    const state = one.bySite ? "sending" : "reading";
    change(one.id, () => ({ ...one, state, turn, share: 0 }));
    const hear = (share: number) => change(one.id, (now) => (now.turn === turn ? { ...now, share } : now));
    const { readOnDevice, readBySite } = await import("./read-file");
    held.reading = one.bySite
      ? readBySite(held.file, one.answers, locale, hear)
      : readOnDevice(held.file, one.answers, hear);
    const answer = await held.reading.answer;
    change(one.id, (now) => (now.turn === turn ? settle(now, answer) : now));
  };

  return {
    pending,
    add(chosen: File[]) {
      for (const file of chosen) {
        const id = ids.current++;
        files.current.set(id, { file });
        const one: PendingFile = { ...FRESH, id, name: file.name };
        setPending((all) => [...all, one]);
        void read(one);
      }
    },
    answer(one: PendingFile, key: string, value: string) {
      void read(withAnswer(one, key, value));
    },
    send(one: PendingFile) {
      void read({ ...one, bySite: true });
    },
    /** Sets it aside, and gives it back for another use. */
    drop(id: number): File | undefined {
      const held = files.current.get(id);
      held?.reading?.stop();
      files.current.delete(id);
      setPending((all) => all.filter((one) => one.id !== id));
      return held?.file;
    },
  };
}

const FRESH: Omit<PendingFile, "id" | "name"> = {
  state: "reading",
  share: 0,
  answers: {},
  asked: [],
  turn: 0,
  bySite: false,
};

function settle(one: PendingFile, answer: ReadFile): PendingFile {
  if (!("table" in answer)) return { ...one, ...answer };
  const known = new Set(one.asked.map(({ key }) => key));
  const fresh = answer.table.questions.filter(({ key }) => !known.has(key));
  const asked = [...one.asked, ...fresh.map((question) => ({ ...question, turn: one.turn }))];
  return { ...one, state: "read", table: answer.table, asked };
}

/** What came up only after this question was answered may not stand any more, and is asked anew. */
function withAnswer(one: PendingFile, key: string, value: string): PendingFile {
  const question = one.asked.find((asked) => asked.key === key);
  const stale = new Set(one.asked.filter(({ turn }) => question && turn > question.turn).map((asked) => asked.key));
  const kept = Object.entries(one.answers).filter(([name]) => !stale.has(name));
  return {
    ...one,
    answers: { ...Object.fromEntries(kept), [key]: value },
    asked: one.asked.filter((asked) => !stale.has(asked.key)),
  };
}
