import { type FormValues, listTaken, readTaken } from "@/lib/intake/request-of-form";
import { lossOf, type WrittenSample } from "./read-losses";

/** Tests that a form carries from one file, as the form tells of them. */
export interface Taken {
  name: string;
  json: string;
  file: string;
  sha256: string;
  sheet?: string;
  range?: string;
  tests: { product?: string; samples: { id: string; loss?: string }[] }[];
}

/** What is carried is read like any other input: it may be an old draft, or altered. */
export function describeTaken(values: FormValues): Taken[] {
  return listTaken(values).map((name) => {
    const json = values[name] ?? "";
    const tests = readTaken(json).filter(isRecord);
    const source = tests.map((test) => test.source).find(isRecord) ?? {};
    return {
      name,
      json,
      file: textOf(source.file) ?? "–",
      sha256: textOf(source.sha256) ?? "",
      ...named("sheet", source.sheet),
      ...named("range", source.range),
      tests: tests.map((test) => ({ ...named("product", test.product), samples: describeSamples(test) })),
    };
  });
}

function describeSamples({ samples, balanceAccuracyG }: Record<string, unknown>) {
  return (Array.isArray(samples) ? samples : []).filter(isRecord).map((sample, index) => {
    const loss = lossOf(sample as WrittenSample, balanceAccuracyG);
    return { id: textOf(sample.id) ?? String(index + 1), ...(loss === undefined ? {} : { loss }) };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

function named<Name extends string>(name: Name, value: unknown): { [N in Name]?: string } {
  const text = textOf(value);
  return (text === undefined ? {} : { [name]: text }) as { [N in Name]?: string };
}
