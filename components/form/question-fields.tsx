import type { TableQuestion } from "@/lib/intake/tables/types";
import { fieldId } from "./field-name";

interface QuestionFieldsProps {
  questions: TableQuestion[];
  /** In front of each name, so that the answers of two files stay apart. */
  prefix: string;
  locale: "en" | "zh";
  answers?: Record<string, string>;
  /** With scripts: an answer was given. */
  onAnswer?: (key: string, value: string) => void;
}

/** Questions about a file, each with its answers to choose from, or with a field where the answer is typed. */
export function QuestionFields({ questions, prefix, locale, answers = {}, onAnswer }: QuestionFieldsProps) {
  return questions.map(({ key, say, options }) => {
    const name = `${prefix}.${key}`;
    return (
      <fieldset className="question" key={key} id={fieldId(name)} tabIndex={-1}>
        <legend>{say[locale]}</legend>
        {options.length === 0 ? (
          <input
            type="text"
            autoComplete="off"
            name={name}
            aria-label={say[locale]}
            defaultValue={answers[key] ?? ""}
            onBlur={onAnswer && (({ currentTarget: { value } }) => value.trim() && onAnswer(key, value.trim()))}
            onKeyDown={
              onAnswer &&
              ((event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                event.currentTarget.blur();
              })
            }
          />
        ) : (
          options.map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={answers[key] === option.value}
                onChange={onAnswer && (() => onAnswer(key, option.value))}
              />
              <span>{option.say[locale]}</span>
            </label>
          ))
        )}
      </fieldset>
    );
  });
}
