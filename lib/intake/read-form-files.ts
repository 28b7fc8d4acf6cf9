import { sha256Hex } from "#sha256";
import type { Problem } from "@/lib/engine/types";
import { parseRulebook } from "@/lib/rulebook";
import { decodeText, parseJson } from "./decode-input";
import { describeProblem } from "./describe-problem";
import type { FormFiles } from "./parse-audit-form";
import { type FormValues, listTaken, OWN_RULEBOOK } from "./request-of-form";
import { readTestTable } from "./tables/read-test-table";
import { takeTests } from "./tables/take-tests";
import type { TableAnswers, TableQuestion } from "./tables/types";

/** Of the file that is asked about: its digest stands in the form beside the answers, which hold for no other file. */
export interface FileQuestions {
  file: string;
  sha256: string;
  questions: TableQuestion[];
}

/** Files that one form may bring; more are told from the first one left out. */
const FILES_LIMIT = 10;

/**
 * The files of a form that was posted without scripts. Tests that are clear become values of the form, as the page keeps
 * them with scripts, so that they outlast a refusal; the first file with open questions is asked about.
 */
export async function readFormFiles(
  form: FormData,
  values: FormValues,
  today: Date,
): Promise<FormFiles & { asked?: FileQuestions }> {
  const read: FormFiles & { asked?: FileQuestions } = { values: {}, problems: [] };
  const files = form.getAll("files").filter((one): one is File => one instanceof File && one.size > 0);
  let next = Number(listTaken(values).at(-1)?.split(".")[1] ?? -1) + 1;
  for (const file of files.slice(0, FILES_LIMIT)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const table = readTestTable({ name: file.name, bytes }, { today }, answersFor(form, bytes));
    const { questions, problems } = table;
    if (questions.length > 0) {
      read.problems.push(...questions.map((question) => askAbout(file.name, question, read.asked === undefined)));
      read.asked ??= { file: file.name, sha256: table.file.sha256, questions };
    }
    read.problems.push(...problems.map((problem) => placeAtFile(file.name, problem)));
    if (questions.length === 0 && problems.length === 0 && table.tests.length > 0)
      read.values[`taken.${next++}`] = JSON.stringify(takeTests(table));
    else read.problems.push(describeProblem({ code: "file-not-kept", path: ["files"], data: { name: file.name } }));
  }
  if (files.length > FILES_LIMIT) {
    const data = { count: files.length, limit: FILES_LIMIT };
    read.problems.push(describeProblem({ code: "too-many-files", path: ["files"], data }));
  }
  await readOwnRulebook(form, read);
  return read;
}

function answersFor(form: FormData, bytes: Uint8Array): TableAnswers {
  if (form.get("answersFor") !== sha256Hex(bytes)) return {};
  const given = [...form.entries()].flatMap(([key, value]): [string, string][] => {
    const asked = /^answers\.([a-zA-Z]{1,40}(?:\.[a-zA-Z]{1,60})?)$/.exec(key)?.[1];
    return asked && typeof value === "string" && value.trim() !== "" ? [[asked, value.slice(0, 200)]] : [];
  });
  return Object.fromEntries(given);
}

function askAbout(file: string, { key, say }: TableQuestion, here: boolean): Problem {
  const path = here ? `answers.${key}` : "files";
  return { code: "file-question", path, say: { en: `${file}: ${say.en}`, zh: `${file}：${say.zh}` } };
}

const placeAtFile = (file: string, { code, say }: Problem): Problem => ({
  code,
  path: "files",
  say: {
    en: say.en.includes(file) ? say.en : `${file}: ${say.en}`,
    zh: say.zh.includes(file) ? say.zh : `${file}：${say.zh}`,
  },
});

async function readOwnRulebook(form: FormData, read: FormFiles): Promise<void> {
  const file = form.get("ownRulebookFile");
  if (!(file instanceof File) || file.size === 0) return;
  const text = decodeText(file.name, new Uint8Array(await file.arrayBuffer()));
  const json = text.ok ? parseJson(file.name, text.value) : text;
  const rulebook = json.ok ? parseRulebook(json.value) : json;
  if (rulebook.ok && text.ok) {
    // Whoever brings a rulebook means it, also where the choice above it was left as it was.
    Object.assign(read.values, { rulebook: OWN_RULEBOOK, ownRulebook: text.value });
    return;
  }
  const problems = rulebook.ok ? [] : rulebook.problems;
  read.problems.push(...problems.map((one) => ({ ...one, path: "ownRulebook" })));
}
