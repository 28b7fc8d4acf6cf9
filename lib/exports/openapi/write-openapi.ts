import { AppError, type RefusalCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n";
import { type Content, type Method, type Operation, type Operations, TAGS } from "./operation";
import { OWNER_OPERATIONS } from "./owner-operations";
import { PARAMETERS, PATH_VARIABLES } from "./parameters";
import { RECORD_OPERATIONS } from "./record-operations";
import { describeSchemas } from "./schemas";
import { SITE_OPERATIONS } from "./site-operations";

/** Every address of the site with what it answers. */
export const OPERATIONS: Operations = { ...OWNER_OPERATIONS, ...RECORD_OPERATIONS, ...SITE_OPERATIONS };

const TITLE = { en: "Touchstone: addresses for programs", zh: "Touchstone：程序接口" };

/** That of the report: names are added to it, none is changed. */
const VERSION = "1";

/** Any address may be asked too often, and any may find the database away. */
const EVERYWHERE: readonly RefusalCode[] = ["too-many-requests", "database-away"];

export interface OpenApiPlace {
  locale: Locale;
  /** Of the site, without a path. */
  origin: string;
  today: Date;
}

export type OpenApiDocument = ReturnType<typeof writeOpenApi>;
export type DescribedOperation = ReturnType<typeof describeOperation>;

/** The outside of the site as an OpenAPI 3.1.1 document: bodies from the schemas that read them, refusals from their table. */
export function writeOpenApi({ locale, origin, today }: OpenApiPlace) {
  const paths = Object.entries(OPERATIONS).map(([path, methods]) => {
    const described = Object.entries(methods).map(([method, operation]) => [
      method,
      describeOperation(path, method as Method, operation, locale),
    ]);
    return [path, Object.fromEntries(described) as Partial<Record<Method, DescribedOperation>>] as const;
  });
  return {
    openapi: "3.1.1",
    info: { title: TITLE[locale], version: VERSION },
    servers: [{ url: origin }],
    tags: Object.values(TAGS).map((name) => ({ name: name[locale] })),
    paths: Object.fromEntries(paths),
    components: { schemas: describeSchemas(locale, today) },
  };
}

function describeOperation(path: string, method: Method, operation: Operation, locale: Locale) {
  const { tag, say, body, status, answer } = operation;
  const parameters = describeParameters(path, operation, locale);
  return {
    operationId: nameOperation(path, method),
    tags: [TAGS[tag][locale]],
    summary: say[locale],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: describeContent(body) } }),
    responses: {
      [status]: { description: say[locale], ...(answer && { content: describeContent(answer) }) },
      ...describeRefusals(operation, locale),
    } as Record<string, { description: string; content?: ReturnType<typeof describeContent> }>,
  };
}

/** "get /r/{key}/text.txt" as `getRKeyTextTxt`. */
const nameOperation = (path: string, method: Method): string =>
  method + path.replace(/[^A-Za-z]+([A-Za-z]?)/g, (_, letter: string) => letter.toUpperCase()) || method;

function describeParameters(path: string, { parameters = [] }: Operation, locale: Locale) {
  const variables = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    const variable = PATH_VARIABLES[name];
    if (!variable) throw new Error(`The address ${path} has a variable that nothing describes: ${name}.`);
    return { in: "path" as const, name, required: true, description: variable.say[locale], schema: variable.schema };
  });
  const asked = parameters.map((name) => {
    const { say, ...parameter } = PARAMETERS[name];
    return { ...parameter, description: say[locale] };
  });
  return [...variables, ...asked];
}

const describeContent = (content: Content) =>
  Object.fromEntries(
    Object.entries(content).map(([type, name]) => [
      type,
      name === null ? {} : { schema: { $ref: `#/components/schemas/${name}` } },
    ]),
  );

/** By status, each with the sentences of its codes. */
function describeRefusals({ refusals = [], refusedAs }: Operation, locale: Locale) {
  const content = describeContent(
    refusedAs === "page" ? { "text/html": null } : { "application/problem+json": "Problem" },
  );
  const answers: Record<string, { description: string; content: typeof content }> = {};
  for (const code of [...refusals, ...EVERYWHERE]) {
    const { status, say } = new AppError(code);
    const earlier = answers[status]?.description;
    answers[status] = {
      description: earlier ? `${earlier}${locale === "zh" ? "" : " "}${say[locale]}` : say[locale],
      content,
    };
  }
  return answers;
}
