import chineseContexts from "./chinese-contexts.json";
import chineseMentions from "./chinese-mentions.json";
import englishContexts from "./english-contexts.json";
import englishMentions from "./english-mentions.json";
import otherLanguages from "./other-languages.json";

/** What a text must be read as; `why` where that is not plain. */
export interface ReadingCase {
  text: string;
  mentions: { quote: string; category: string; context: string }[];
  coined?: string[];
  why?: string;
}

export const readingCases: ReadingCase[] = [
  ...englishMentions,
  ...englishContexts,
  ...chineseMentions,
  ...chineseContexts,
  ...otherLanguages,
];
