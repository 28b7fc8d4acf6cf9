import { extractHere } from "./extract-here";
import type { ExtractedDocument } from "./types";

/** What is read of a file, without a process of its own; throws where it is refused. */
export async function extract(name: string, content: string | Uint8Array): Promise<ExtractedDocument> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await extractHere({ name, bytes }, () => {});
  if (!result.ok) throw new Error(result.problems.map(({ say }) => say.en).join(" "));
  return result.value;
}

/** Parts as `print: text`, in their order. */
export const printed = ({ text, parts }: ExtractedDocument): string[] =>
  parts.map(({ start, end, print }) => `${print}: ${text.slice(start, end)}`);

export const noted = ({ notes }: ExtractedDocument): string[] => notes.map(({ code }) => code);
