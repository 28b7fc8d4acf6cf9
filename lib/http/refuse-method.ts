import { AppError } from "@/lib/errors";
import { answerProblem } from "./answer-problem";

/** A door for the methods that an address does not answer: 405 as a problem, with those that it does. */
export const refuseMethod =
  (...allow: string[]) =>
  (request: Request): Response =>
    answerProblem(request, new AppError("method-not-allowed", { allow }));
