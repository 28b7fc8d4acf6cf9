import type { Widened } from "../dictionary";
import type { exports as words } from "../en/exports";

export const exports: Widened<typeof words> = {
  claimed: (what, category, quote) => `${what}的电池是${category}电池：“${quote}”`,
  claimedOfNothing: (category, quote) => `文字所称的电池是${category}电池：“${quote}”`,
  sarifRule: (category) =>
    `文字对${category}电池的宣称，按规则判读。结果的 kind 即结论：fail 为不相符，pass 为数值已满足或未见矛盾，review 为无法判定，open 为未收到有效试验。`,
  sarifCoined: "文字未作解释的自创电池名称，因此不归入任何类别。",
  sarifAlso: "同一宣称再次出现。",
  sarifAgainst: "此处与宣称相反。",
  sarifDoubt: "此处使宣称无法判定。",
  kindOfWork: "宣传用语审核",
  titled: (title, outcome) => `${title}：${outcome}`,
  revision: (n) => `第${n}版`,
  against: (name, status) => `依据${name}（${status}）`,
  withdrawnRecord: (key, date) => `记录 ${key}，已于${date}撤回`,
  citePlain: (title, about, revision, date, url) => `Touchstone．《${title}》．${about}．${revision}，${date}．${url}`,
  citeApa: (date, title, revision, kind, url) => `Touchstone．（${date}）．${title}（${revision}）[${kind}]．${url}`,
  feedTitle: "Touchstone：已发布的结论与更正",
  correctedAt: (date) => `已于${date}更正`,
  wholeReport: "查看完整报告",
  corrected: (what) => `更正：${what}`,
  correctedOn: (date, reason) => `已于${date}更正。原因：${reason}`,
};
