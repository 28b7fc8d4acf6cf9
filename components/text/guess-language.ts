/**
 * Language tag of a quote or passage for fonts and screen readers, by its script alone: kana is Japanese, Hangul
 * Korean, Han Chinese, anything else English unless `latin` says better. No verdict rests on it.
 */
export function guessLanguage(text: string, latin = "en"): string {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/[\uac00-\ud7af]/.test(text)) return "ko";
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return han * 4 > text.length ? "zh" : latin;
}
