import type { FoundMention, ReadableText } from "../reading";
import type { SentenceCues } from "./collect-cues";
import { isQuoted } from "./reach-mention";

/**
 * A label in quotes that the text then sets right ("the 'solid-state' pack … is semi-solid") is somebody else's:
 * another type follows without quotes, asserted, in the same sentence or the next. In the writer's own voice
 * ("our 'solid-state' pack") it stays the writer's claim.
 */
export function refuteLabels(mentions: FoundMention[], text: ReadableText, cues: SentenceCues[]): FoundMention[] {
  return mentions.map((mention, index) => {
    if (mention.context !== "asserted" && mention.context !== "generic") return mention;
    if (mention.category !== "solid" || !isQuoted(text, mention)) return mention;
    if (cues[mention.sentence]?.cues.some(({ cue }) => cue.owner)) return mention;
    const next = mentions[index + 1];
    const refuted =
      next !== undefined &&
      next.context === "asserted" &&
      next.category !== "solid" &&
      next.sentence - mention.sentence <= 1 &&
      !mention.coordinated &&
      !isQuoted(text, next);
    return refuted ? { ...mention, context: "attributed", cue: undefined } : mention;
  });
}
