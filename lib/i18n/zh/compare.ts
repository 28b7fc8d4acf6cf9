import type { Widened } from "../dictionary";
import type { compare as words } from "../en/compare";

export const compare: Widened<typeof words> = {
  title: "两份规则并列对照",
  ask: "选择两份规则，查看差异之处以及其中一份尚不清楚的内容。",
  withAnother: "与另一份规则对照",
  first: "第一份规则",
  second: "第二份规则",
  show: "对照",
  chooseTwo: "所选为同一份规则，请选择两份不同的规则。",
  lead: "只有两份规则都有报道的内容才能说一致或不同。其中一份没有任何来源说明的，照实标明，绝不以另一份的内容填补。",
  value: "对照内容",
  sign: { differs: "≠", effect: "≠", worded: "≈", same: "=", "one-not-known": "?", "not-known": "–" },
  mark: {
    differs: "不同",
    effect: "数值相同，后果不同",
    worded: "报道的措辞不同",
    same: "相同",
    "one-not-known": "其中一份尚不清楚",
    "not-known": "两份均不清楚",
  },
  count: "对照结果",
  standing: "地位与日期",
  termOf: (category) => `“${category}”的术语`,
  definitionOf: (category) => `“${category}”的定义`,
  test: "试验",
  notKnown: "尚不清楚的内容",
  nothingNotKnown: "没有列为尚不清楚的内容。",
  ifNot: "不符合或未填报时",
};
