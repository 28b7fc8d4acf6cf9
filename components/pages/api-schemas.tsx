import type { OpenApiDocument } from "@/lib/exports/openapi/write-openapi";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { Wide } from "../document/wide";

type Schemas = OpenApiDocument["components"]["schemas"];
type Schema = Schemas[keyof Schemas];

/** Each schema with the fields at its top. */
export function ApiSchemas({ page, schemas }: { page: PageContext; schemas: Schemas }) {
  const { api: t } = page.t;
  return (
    <Section title={t.schemas} id="schemas">
      <p className="prose">{t.schemasLead}</p>
      {Object.entries(schemas).map(([name, schema]) => (
        <section key={name} id={name}>
          <h3>
            <code>{name}</code>
          </h3>
          <Fields page={page} name={name} schema={schema} />
        </section>
      ))}
    </Section>
  );
}

function Fields({ page, name, schema }: { page: PageContext; name: string; schema: Schema }) {
  const { api: t } = page.t;
  const { properties = {}, required = [] } = schema as Schema & { required?: string[] };
  const named = Object.values(properties).some(({ title }) => title);
  return (
    <Wide label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.type}</th>
            {named && <th scope="col">{t.meaning}</th>}
          </tr>
        </thead>
        <tbody>
          {Object.entries(properties).map(([field, property]) => (
            <tr key={field}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>
                {sayType(page, property)}
                {!required.includes(field) && <span className="soft">{` · ${t.optional}`}</span>}
              </td>
              {named && <td>{String(property.title ?? "")}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** "string", "list of object", "yes | no": in the words of JSON Schema. */
function sayType(page: PageContext, property: Schema): string {
  const { type, items, enum: words, const: only } = property;
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(words)) return words.join(" | ");
  if (type === "array") return page.t.api.listOf(sayType(page, items ?? {}));
  if (Array.isArray(type)) return type.join(" | ");
  return typeof type === "string" ? type : page.t.api.anything;
}
