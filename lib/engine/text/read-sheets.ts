import { oncePerText } from "../once-per-text";
import type { Sentence } from "../reading";

/** A longer line is a paragraph. */
const LONGEST_LINE = 160;

/** By sentence: which data sheet or list it is a line of, counted from 0; -1 in prose. Blank lines part no sheet. */
export const readSheets = oncePerText(({ folded }, sentences: Sentence[]): Int32Array => {
  const sheets = new Int32Array(sentences.length).fill(-1);
  let sheet = -1;
  let open = false;
  sentences.forEach((sentence, index) => {
    const alone =
      sentences[index - 1]?.paragraph !== sentence.paragraph && sentences[index + 1]?.paragraph !== sentence.paragraph;
    const line =
      alone && sentence.end - sentence.start <= LONGEST_LINE && !".。!?".includes(folded[sentence.end - 1] ?? "");
    if (line && !(open && sentences[index - 1]?.index === sentence.index - 1)) sheet++;
    open = line;
    if (line) sheets[index] = sheet;
  });
  return sheets;
});
