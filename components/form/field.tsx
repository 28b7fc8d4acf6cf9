import type { InputHTMLAttributes, ReactNode } from "react";
import { fieldId, fieldName } from "./field-name";
import type { FieldProblem, FormValues } from "./types";

export interface FormState {
  values: FormValues;
  problems: FieldProblem[];
  locale: "en" | "zh";
}

/** What ties a control to its label, its value and its problem. */
export function control(name: string, state: FormState, hint?: string) {
  const { values } = state;
  const wrong = hasProblem(name, state);
  const described = [hint, wrong ? problemId(name) : undefined].filter((id) => id !== undefined);
  return {
    id: fieldId(name),
    name,
    defaultValue: values[name] ?? "",
    ...(wrong ? { "aria-invalid": true as const } : {}),
    ...(described.length > 0 ? { "aria-describedby": described.join(" ") } : {}),
  };
}

export const hasProblem = (name: string, { problems }: FormState) =>
  problems.some((problem) => fieldName(problem.path) === name);

export const problemId = (name: string) => `${fieldId(name)}-problem`;

/** What is wrong with a field, in words, right beneath it. */
export function ProblemAt({ name, state }: { name: string; state: FormState }) {
  const own = state.problems.filter((problem) => fieldName(problem.path) === name);
  if (own.length === 0) return null;
  return (
    <span className="wrong" id={problemId(name)}>
      {own.map((problem) => (
        <span key={problem.code + problem.path}>{problem.say[state.locale]} </span>
      ))}
    </span>
  );
}

interface FieldProps {
  name: string;
  label: string;
  state: FormState;
  input?: InputHTMLAttributes<HTMLInputElement>;
}

export function Field({ name, label, state, input }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <input type="text" autoComplete="off" {...control(name, state)} {...input} />
      <ProblemAt name={name} state={state} />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  state: FormState;
  choices: { value: string; say: string }[];
}

export function Choice({ name, label, state, choices }: ChoiceProps): ReactNode {
  return (
    <div className="field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <select {...control(name, state)}>
        {choices.map(({ value, say }) => (
          <option key={value} value={value}>
            {say}
          </option>
        ))}
      </select>
      <ProblemAt name={name} state={state} />
    </div>
  );
}
