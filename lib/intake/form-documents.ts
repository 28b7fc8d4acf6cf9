import { documentField, type FormValues } from "./request-of-form";

/** A document that a form carries: its id, and what the form shows of it. */
export interface FormDocument {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** UTF-16 units of the text that was taken from it. */
  textLength: number;
}

/** The documents of a form, in their order, each with the name of the value that holds it. What is none is passed over. */
export function listDocuments(values: FormValues): (FormDocument & { field: string })[] {
  const fields = Object.keys(values).filter((name) => documentField.test(name));
  fields.sort((a, b) => numberOf(a) - numberOf(b));
  return fields.flatMap((field) => {
    const document = readDocument(values[field] ?? "");
    return document ? [{ ...document, field }] : [];
  });
}

/** The name of the value that a further document goes by. */
export const nextDocument = (values: FormValues): string =>
  `document.${Math.max(-1, ...Object.keys(values).map(numberOf)) + 1}`;

export const writeDocument = ({ id, name, type, size, textLength }: FormDocument): string =>
  JSON.stringify({ id, name, type, size, textLength });

const numberOf = (field: string): number => Number(documentField.exec(field)?.[1] ?? -1);

/** The page itself wrote it; anything else is no document. */
function readDocument(json: string): FormDocument | undefined {
  try {
    const { id, name, type, size, textLength } = JSON.parse(json);
    const texts = [id, name, type].every((one) => typeof one === "string");
    return texts && [size, textLength].every(Number.isFinite) ? { id, name, type, size, textLength } : undefined;
  } catch {
    return undefined;
  }
}
