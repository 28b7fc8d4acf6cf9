import type { DescribedOperation, OpenApiDocument } from "@/lib/exports/openapi/write-openapi";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { ApiSchemas } from "./api-schemas";

interface ApiPageProps {
  page: PageContext;
  /** In the language of the page. */
  document: OpenApiDocument;
}

/** Answers that any address may give are told once. */
const EVERYWHERE = ["429", "503"];

/** The addresses of the site for whoever writes a program, by what they are for. */
export function ApiPage({ page, document }: ApiPageProps) {
  const { api: t } = page.t;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return (
    <article className="sheet">
      <div className="pad">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        <p className="prose">{t.refusals}</p>
        <p>
          <a href={page.href("/openapi.json")}>{t.forPrograms}</a>
        </p>
      </div>
      {document.tags.map(({ name }) => (
        <Section title={name} key={name}>
          {operations
            .filter(({ operation }) => operation.tags.includes(name))
            .map((one) => (
              <Operation page={page} key={one.operation.operationId} {...one} />
            ))}
        </Section>
      ))}
      <ApiSchemas page={page} schemas={document.components.schemas} />
    </article>
  );
}

interface OperationProps {
  page: PageContext;
  path: string;
  method: string;
  operation: DescribedOperation;
}

function Operation({ page, path, method, operation }: OperationProps) {
  const { api: t, common } = page.t;
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  return (
    <section className="operation" id={operationId}>
      <h3>
        <code>{`${method} ${path}`}</code>
      </h3>
      <p className="prose">{summary}</p>
      <dl className="pairs">
        {parameters.length > 0 && <dt>{t.asked}</dt>}
        {parameters.map(({ name, in: where, description, ...parameter }) => (
          <dd key={name}>
            <code>{name}</code>
            {` (${t.in[where]}${"required" in parameter ? "" : common.comma + t.optional})${common.colon}${description}`}
          </dd>
        ))}
        {requestBody && <dt>{t.body}</dt>}
        {requestBody && (
          <dd>
            <Content content={requestBody.content} />
          </dd>
        )}
        <dt>{t.answers}</dt>
        {Object.entries(responses).map(([status, { description, content }]) =>
          EVERYWHERE.includes(status) ? null : (
            <dd key={status}>
              <b>{status}</b> {status < "400" ? content && <Content content={content} /> : description}
            </dd>
          ),
        )}
      </dl>
    </section>
  );
}

/** Media types, each with the name of what it holds. */
function Content({ content }: { content: Record<string, { schema?: { $ref: string } }> }) {
  return Object.entries(content).map(([type, { schema }], index) => {
    const name = schema?.$ref.split("/").at(-1);
    return (
      <span key={type}>
        {index > 0 && " · "}
        <code>{type}</code>
        {name && (
          <>
            {" "}
            <a href={`#${name}`}>{name}</a>
          </>
        )}
      </span>
    );
  });
}
