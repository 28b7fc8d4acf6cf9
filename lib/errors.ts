import type { Bilingual, Problem } from "@/lib/engine/types";

/** Bad input is a value, with everything that is wrong with it at once; only a bug throws. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

/** Every refusal that a request can meet: its HTTP status, and the one sentence that a person is told. */
const REFUSALS = {
  "bad-request": {
    status: 400,
    say: { en: "This request could not be read.", zh: "无法读取此请求。" },
  },
  "bad-encoding": {
    status: 400,
    say: {
      en: "What was sent is not valid UTF-8, so it could not be read as it was typed; nothing was stored.",
      zh: "提交的内容不是有效的 UTF-8，无法按原样读取；未保存任何内容。",
    },
  },
  "bad-idempotency-key": {
    status: 400,
    say: {
      en: "The Idempotency-Key must be 1 to 255 printable ASCII characters.",
      zh: "Idempotency-Key 须为 1 至 255 个可打印的 ASCII 字符。",
    },
  },
  "other-origin": {
    status: 403,
    say: {
      en: "This request came from another site and was not carried out. Open the page here and try again.",
      zh: "此请求来自其他网站，未予执行。请在本站打开页面后重试。",
    },
  },
  "unknown-audit": {
    status: 404,
    say: {
      en: "There is no audit at this address. It may have expired, or the address may be incomplete.",
      zh: "此地址没有审核记录。它可能已过期，或地址不完整。",
    },
  },
  "unknown-publication": {
    status: 404,
    say: {
      en: "There is no report at this address. Check that the address is complete.",
      zh: "此地址没有报告。请检查地址是否完整。",
    },
  },
  "no-page-picture": {
    status: 404,
    say: {
      en: "There is no picture of this page: the file is not kept, or no longer, or has no such page. What was read of it stands in the report.",
      zh: "没有此页的图像：原文件未保存、已不再保存，或没有这一页。读取的内容见报告。",
    },
  },
  "unknown-log-place": {
    status: 404,
    say: {
      en: "The log never had this size, or has no such entry. Ask without a number for its present size; places count from 0.",
      zh: "日志从未有过此规模，或没有这一条目。不带编号请求可得其现有规模；位置自 0 起。",
    },
  },
  "log-empty": {
    status: 404,
    say: {
      en: "Nothing has been published on this site yet, so its log has no entry.",
      zh: "本站尚未公开任何内容，日志中没有条目。",
    },
  },
  "method-not-allowed": {
    status: 405,
    say: {
      en: "This address does not answer this method. The Allow header names those it answers.",
      zh: "此地址不接受该请求方法。可用的方法见 Allow 标头。",
    },
  },
  "taken-down": {
    status: 409,
    say: {
      en: "The operator of this site took this report down, so it cannot be published again.",
      zh: "本站运营者已撤下此报告，因此不能再次发布。",
    },
  },
  "not-published": {
    status: 409,
    say: {
      en: "This audit is not public, so there is nothing to correct, to answer or to list. Publish it first.",
      zh: "此审核未公开，没有可更正、答复或登记的内容。请先发布。",
    },
  },
  "idempotency-conflict": {
    status: 409,
    say: {
      en: "This Idempotency-Key was used before for a different request. Choose a new key.",
      zh: "此 Idempotency-Key 已用于另一个不同的请求。请换用新的键。",
    },
  },
  "publication-withdrawn": {
    status: 410,
    say: {
      en: "This report was withdrawn by the person who published it.",
      zh: "此报告已由发布者撤回。",
    },
  },
  "publication-erased": {
    status: 410,
    say: {
      en: "This report was erased by the person who published it.",
      zh: "此报告已由发布者删除。",
    },
  },
  "audit-erased": {
    status: 410,
    say: {
      en: "This audit was erased by its owner; nothing of it is left to show.",
      zh: "此审核记录已由所有者删除，已无内容可显示。",
    },
  },
  "publication-taken-down": {
    status: 410,
    say: {
      en: "This report was taken down by the operator of this site.",
      zh: "此报告已由本站运营者撤下。",
    },
  },
  "input-erased": {
    status: 410,
    say: {
      en: "What this report was made from is no longer kept, so there is nothing to export; the report itself still stands.",
      zh: "此报告所依据的输入内容已不再保存，无法导出；报告本身仍在。",
    },
  },
  "body-too-large": {
    status: 413,
    say: {
      en: "More was sent than this site accepts at once. Shorten the text or the test data.",
      zh: "一次提交的内容超出本站上限。请缩短文本或减少测试数据。",
    },
  },
  "unsupported-content-type": {
    status: 415,
    say: {
      en: "This address does not take this kind of content. Check the Content-Type of the request.",
      zh: "此地址不接受这种内容类型。请检查请求的 Content-Type。",
    },
  },
  "format-not-offered": {
    status: 501,
    say: {
      en: "This address answers in json and xml alone.",
      zh: "此地址只提供 json 和 xml 两种格式。",
    },
  },
  "input-refused": {
    status: 422,
    say: {
      en: "Something in the input needs to be corrected; nothing was stored.",
      zh: "输入内容有需要更正之处；未保存任何内容。",
    },
  },
  "too-many-requests": {
    status: 429,
    say: {
      en: "Too many requests came from your address. Wait a little and try again.",
      zh: "来自您地址的请求过多。请稍候再试。",
    },
  },
  "database-away": {
    status: 503,
    say: {
      en: "The database cannot be reached at the moment; nothing was stored. Try again in a few seconds.",
      zh: "暂时无法连接数据库；未保存任何内容。请几秒后重试。",
    },
  },
} as const satisfies Record<string, { status: number; say: Bilingual }>;

export type RefusalCode = keyof typeof REFUSALS;

/**
 * A known refusal. Thrown by use-cases and doors, caught only at the edge, and safe to show: its sentence is the
 * table's own. `cause` is for the log and never leaves the server.
 */
export class AppError extends Error {
  readonly status: number;
  readonly say: Bilingual;

  constructor(
    readonly code: RefusalCode,
    readonly details: { problems?: Problem[]; retryAfterS?: number; allow?: string[]; cause?: unknown } = {},
  ) {
    super(REFUSALS[code].say.en, { cause: details.cause });
    this.name = "AppError";
    this.status = REFUSALS[code].status;
    this.say = REFUSALS[code].say;
  }
}
