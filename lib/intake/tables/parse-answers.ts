import * as z from "zod";
import { accepted, type Result, refused } from "@/lib/errors";
import { parseJson } from "../decode-input";
import { describeProblem } from "../describe-problem";
import type { TableAnswers } from "./types";

/** No file has as many questions, columns included. */
const ANSWERS_LIMIT = 400;

const answersSchema = z
  .record(z.string().regex(/^[a-zA-Z]{1,40}(?:\.[a-zA-Z]{1,60})?$/), z.string().max(200))
  .refine((answers) => Object.keys(answers).length <= ANSWERS_LIMIT);

/** The answers to a file's questions as a JSON object of texts; none where nothing is given. */
export function parseAnswers(text: string | undefined): Result<TableAnswers> {
  if (text === undefined || text.trim() === "") return accepted({});
  const json = parseJson({ en: "The answers", zh: "回答" }, text);
  if (!json.ok) return json;
  const parsed = answersSchema.safeParse(json.value);
  return parsed.success ? accepted(parsed.data) : refused(describeProblem({ code: "bad-answers", path: [] }));
}
