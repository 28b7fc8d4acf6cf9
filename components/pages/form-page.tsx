import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/i18n";
import { pageContext } from "../document/page-context";
import { documentHeaders, renderHtml } from "../document/render-document";
import { AuditForm } from "../form/audit-form";
import type { DocumentRow } from "../form/document-types";
import { ExampleLinks } from "../form/example-links";
import { FormIntro } from "../form/form-intro";
import {
  countRows,
  type FieldProblem,
  type FileQuestions,
  type FormValues,
  type OwnRulebook,
  type RulebookChoice,
  type TakenFile,
} from "../form/types";

export interface FormPageProps {
  values: FormValues;
  problems: FieldProblem[];
  locale: Locale;
  rulebooks: RulebookChoice[];
  limit: number;
  /** Documents that were read before. */
  documents: DocumentRow[];
  /** Tests from files that were read without a question. */
  taken: TakenFile[];
  /** What a file that was sent leaves open. */
  asked?: FileQuestions;
  own?: OwnRulebook;
  /** Why the attempt came to nothing where no field is at fault: too many requests, the store is away. */
  refusal?: string;
}

/** The form as a page without scripts, with what was typed and what is wrong with it. */
export async function renderFormPage(props: FormPageProps): Promise<string> {
  return renderHtml(formDocument(props));
}

/** Headers that belong to such a page: nobody keeps it, its form posts here. */
export function formPageHeaders(props: FormPageProps): Record<string, string> {
  return documentHeaders(formDocument(props), "");
}

function formDocument({ values, problems, locale, rulebooks, limit, refusal, ...more }: FormPageProps) {
  const page = pageContext(locale, "/", true);
  const t = page.t.form;
  const filled = { ...values, idempotencyKey: values.idempotencyKey || randomUUID() };
  const body = (
    <div className="start">
      <FormIntro t={t} />
      <AuditForm
        t={t}
        values={filled}
        problems={problems}
        locale={locale}
        rulebooks={rulebooks}
        rows={countRows(values)}
        action="/audits"
        limit={limit}
        documents={{ rows: more.documents }}
        files={{ taken: more.taken, asked: more.asked }}
        own={{ own: more.own, json: values.ownRulebook }}
        refusal={refusal}
      />
      <ExampleLinks t={t} locale={locale} href={page.href} />
    </div>
  );
  return { page, title: t.title, body, kind: "owner" as const };
}
