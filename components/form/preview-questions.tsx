import type { PendingFile, PreviewWords } from "./preview-types";
import { QuestionFields } from "./question-fields";

interface PreviewQuestionsProps {
  pending: PendingFile;
  t: PreviewWords;
  locale: "en" | "zh";
  onAnswer: (key: string, value: string) => void;
}

/** Open questions, and those answered already, so that an answer can be changed. */
export function PreviewQuestions({ pending, t, locale, onAnswer }: PreviewQuestionsProps) {
  const { id, asked, answers } = pending;
  if (asked.length === 0) return null;
  return (
    <div className="asked">
      <h4>{t.questions}</h4>
      <QuestionFields questions={asked} prefix={`file${id}`} locale={locale} answers={answers} onAnswer={onAnswer} />
    </div>
  );
}
