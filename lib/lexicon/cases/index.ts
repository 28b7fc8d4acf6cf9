import chineseContexts from "./chinese-contexts.json";
import chineseMentions from "./chinese-mentions.json";
import chinesePlaces from "./chinese-places.json";
import englishContexts from "./english-contexts.json";
import englishMentions from "./english-mentions.json";
import englishPlaces from "./english-places.json";
import otherLanguages from "./other-languages.json";
import otherPlaces from "./other-places.json";

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
  ...englishPlaces,
  ...chinesePlaces,
  ...otherPlaces,
];
