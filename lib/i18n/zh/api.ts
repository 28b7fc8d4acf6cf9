import type { Widened } from "../dictionary";
import type { api as english } from "../en/api";

export const api: Widened<typeof english> = {
  title: "程序接口",
  lead: "本站为读者所做的一切，同样可由程序完成：地址相同，拒绝的理由也相同，每次均以一句话说明问题所在。",
  refusals:
    "供程序使用的地址以问题对象（application/problem+json，RFC 9457）拒绝，供读者使用的地址以页面拒绝。请求过多时任何地址都可能答复 429 并附 Retry-After，数据库不可用时答复 503。",
  forPrograms: "供程序使用的同一说明（OpenAPI 3.1）",
  asked: "请求参数",
  body: "请求内容",
  answers: "答复",
  optional: "可缺省",
  in: { path: "地址中", query: "“?”之后", header: "标头" },
  schemas: "输入与输出",
  schemasLead: "此处列出各项的第一层字段；全部字段见供程序使用的说明。",
  field: "字段",
  type: "类型",
  meaning: "表单中的名称",
  anything: "任意",
  listOf: (what: string) => `${what}的列表`,
};
