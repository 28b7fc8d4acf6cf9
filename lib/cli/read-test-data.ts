import type { TestData } from "@/lib/engine/types";
import { parseTestTable, readTestTable, type TableQuestion } from "@/lib/intake/tables";
import { BadInput, refuseInput } from "./fail";
import type { Options } from "./read-options";
import { readSource, sourceName } from "./read-source";

/**
 * The tests of one file, whatever kind it is. Throws BadInput with its problems, or with the questions that are open and
 * how each is answered. What is only to be told goes to standard error, a line each.
 */
export async function readTestData(file: string, { answers, lang }: Options, today: Date): Promise<TestData[]> {
  const bytes = await readSource(file, lang);
  const table = readTestTable({ name: sourceName(file), bytes }, { today }, answers);
  if (table.problems.length > 0) return refuseInput(sourceName(file), table.problems, lang);
  if (table.questions.length > 0) {
    throw new BadInput(`${sourceName(file)}: ${table.questions.map((question) => offer(question, lang)).join(" ")}`);
  }
  for (const { say } of table.notes) process.stderr.write(`${sourceName(file)}: ${say[lang]}\n`);
  return parseTestTable(table, today);
}

/** "… Answer with --answer massUnit=g (g), massUnit=mg (mg) …" */
function offer({ key, say, options }: TableQuestion, lang: Options["lang"]): string {
  const choices = options.map(({ value, say: shown }) =>
    shown[lang] === value ? `--answer ${key}=${value}` : `--answer ${key}=${value} (${shown[lang]})`,
  );
  const list = choices.length > 0 ? choices.join(lang === "zh" ? "、" : ", ") : `--answer ${key}=…`;
  return lang === "zh" ? `${say.zh}请选用：${list}。` : `${say.en} Answer with ${list}.`;
}
