import type { Operations } from "./operation";

const form = { "application/x-www-form-urlencoded": null, "multipart/form-data": null } as const;
const back = { status: 303, refusedAs: "page", tag: "owner" } as const;
const known = ["unknown-audit", "other-origin"] as const;
const json = { status: 201, answer: { "application/json": "Published" }, refusedAs: "problem", tag: "owner" } as const;

/** Doors by which an audit is made, read and made public. */
export const OWNER_OPERATIONS: Operations = {
  "/api/audits": {
    post: {
      tag: "audit",
      say: {
        en: "Audits a text, with test data where there are any. Location leads to the owner’s page.",
        zh: "审核一段文本，可附试验数据。Location 指向所有者页面。",
      },
      parameters: ["idempotencyKey"],
      body: { "application/json": "AuditRequest" },
      status: 201,
      answer: { "application/json": "CreatedAudit" },
      refusals: ["bad-request", "input-refused", "idempotency-conflict", "body-too-large", "unsupported-content-type"],
      refusedAs: "problem",
    },
  },
  "/api/documents": {
    post: {
      tag: "audit",
      say: {
        en: "Reads a file, whose bytes are the body. The answer is lines of JSON: progress, and last the document or what is wrong with it.",
        zh: "读取一个文件，请求正文即文件内容。答复为逐行 JSON：先是进度，最后是文档或其问题。",
      },
      parameters: ["fileName", "keepDays"],
      body: { "application/octet-stream": null },
      status: 200,
      answer: { "application/x-ndjson": "DocumentProgress" },
      refusals: ["input-refused", "body-too-large"],
      refusedAs: "problem",
    },
  },
  "/api/test-tables": {
    post: {
      tag: "audit",
      say: {
        en: "Reads a file of test data and tells what it says and what is open; nothing is stored.",
        zh: "读取试验数据文件，说明其内容与待确认之处；不保存。",
      },
      body: { "multipart/form-data": null },
      status: 200,
      answer: { "application/json": "TestTable" },
      refusals: ["input-refused", "body-too-large", "unsupported-content-type"],
      refusedAs: "problem",
    },
  },
  "/audits": {
    post: {
      tag: "audit",
      say: { en: "The plain form: leads to the owner’s page.", zh: "普通表单：转到所有者页面。" },
      body: form,
      status: 303,
      refusals: ["input-refused", "body-too-large", "other-origin"],
      refusedAs: "page",
    },
    get: { tag: "audit", say: { en: "Leads back to the form.", zh: "返回表单。" }, status: 303, refusedAs: "page" },
  },
  "/templates/{file}": {
    get: {
      tag: "audit",
      say: { en: "A blank table of test data.", zh: "空白的试验数据表。" },
      status: 200,
      answer: { "text/csv": null, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": null },
      refusals: ["unknown-publication"],
      refusedAs: "page",
    },
  },
  "/audits/{manageKey}": {
    get: {
      tag: "owner",
      say: { en: "The owner’s page of an audit.", zh: "审核的所有者页面。" },
      parameters: ["lang"],
      status: 200,
      answer: { "text/html": null },
      refusals: ["unknown-audit", "audit-erased"],
      refusedAs: "page",
    },
  },
  "/audits/{manageKey}/bundle.json": {
    get: {
      tag: "owner",
      say: { en: "All that the audit was made from, to make it again.", zh: "审核所依据的全部内容，可据此重做。" },
      status: 200,
      answer: { "application/json": "Bundle" },
      refusals: ["unknown-audit", "audit-erased", "input-erased"],
      refusedAs: "problem",
    },
  },
  "/audits/{manageKey}/arithmetic.csv": {
    get: {
      tag: "owner",
      say: { en: "The arithmetic of the tests, step by step.", zh: "试验计算的每一步。" },
      status: 200,
      answer: { "text/csv": null },
      refusals: ["unknown-audit", "audit-erased"],
      refusedAs: "problem",
    },
  },
  "/audits/{manageKey}/documents/{document}/pages/{page}": {
    get: {
      tag: "owner",
      say: { en: "A page of a file, drawn, with the findings framed.", zh: "文件的一页图像，框出所见之处。" },
      status: 200,
      answer: { "image/png": null },
      refusals: ["unknown-audit", "no-page-picture"],
      refusedAs: "problem",
    },
  },
  "/api/audits/{manageKey}/publication": {
    post: {
      ...json,
      say: { en: "Publishes; twice is harmless.", zh: "公开；重复无妨。" },
      refusals: [...known, "taken-down", "audit-erased"],
    },
    delete: {
      ...{ tag: "owner", status: 204, refusedAs: "problem" },
      say: { en: "Withdraws what is public.", zh: "撤回公开内容。" },
      refusals: known,
    },
  },
  "/api/audits/{manageKey}/corrections": {
    post: {
      ...json,
      say: {
        en: "Another audit takes the place of this one at its public address, with a reason.",
        zh: "以另一次审核取代此公开地址上的内容，并说明理由。",
      },
      body: { "application/json": "Correction" },
      refusals: [...known, "not-published", "input-refused"],
    },
  },
  "/api/audits/{manageKey}/replies": {
    post: {
      ...json,
      say: { en: "Records that the maker was asked, and the answer.", zh: "记录已询问生产企业及其答复。" },
      body: { "application/json": "Reply" },
      refusals: [...known, "not-published", "input-refused"],
    },
  },
  "/audits/{manageKey}/publication": {
    post: { ...back, say: { en: "The button that publishes.", zh: "公开按钮。" }, refusals: [...known, "taken-down"] },
  },
  "/audits/{manageKey}/withdrawal": {
    post: { ...back, say: { en: "The button that withdraws.", zh: "撤回按钮。" }, refusals: known },
  },
  "/audits/{manageKey}/listing": {
    post: {
      ...back,
      say: { en: "Lists in the register, or takes out of it.", zh: "列入登记或移出。" },
      body: { "application/x-www-form-urlencoded": "Listing" },
      refusals: [...known, "not-published"],
    },
  },
  "/audits/{manageKey}/corrections": {
    post: {
      ...back,
      say: { en: "The form that corrects.", zh: "更正表单。" },
      body: { "application/x-www-form-urlencoded": "Correction" },
      refusals: [...known, "not-published", "input-refused"],
    },
  },
  "/audits/{manageKey}/replies": {
    post: {
      ...back,
      say: { en: "The form for the maker’s answer.", zh: "生产企业答复表单。" },
      body: { "application/x-www-form-urlencoded": "Reply" },
      refusals: [...known, "not-published", "input-refused"],
    },
  },
  "/audits/{manageKey}/erasure": {
    post: {
      ...back,
      say: { en: "Erases text, test data and report; a tombstone stays.", zh: "删除文本、试验数据与报告；仅留标记。" },
      body: { "application/x-www-form-urlencoded": "Erasure" },
      refusals: [...known, "bad-request"],
    },
  },
};
