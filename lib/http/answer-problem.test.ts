import { afterEach, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { answerProblem } from "./answer-problem";
import { refuseMethod } from "./refuse-method";

const request = (language = "en") => new Request("http://localhost/", { headers: { "accept-language": language } });
const log = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => log.mockClear());

test("a refusal tells its sentence in the language asked for, and when to come back", async () => {
  const answer = answerProblem(request("zh-CN,zh;q=0.9"), new AppError("database-away", { retryAfterS: 5 }));
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(answer.headers.get("content-language")).toBe("zh");
  expect(await answer.json()).toMatchObject({
    status: 503,
    code: "database-away",
    title: expect.stringContaining("数据库"),
  });
});

test("a method that an address does not answer is refused with those that it does", async () => {
  const answer = refuseMethod("POST", "DELETE")(request());
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("POST, DELETE");
  expect(await answer.json()).toMatchObject({ code: "method-not-allowed", status: 405 });
});

test("input problems come with code, path and both languages", async () => {
  const problem = { code: "text-empty", path: "text", say: { en: "Enter a text.", zh: "请输入文本。" } };
  const body = await answerProblem(request(), new AppError("input-refused", { problems: [problem] })).json();
  expect(body).toMatchObject({ status: 422, detail: "Enter a text.", problems: [problem] });
});

test.each([
  new Error("password=hunter2 at /srv/secret.ts", { cause: new Error("SELECT hunter2") }),
  "hunter2",
  undefined,
])("a fault tells an id and nothing of itself: %s", async (fault) => {
  const answer = answerProblem(request(), fault);
  const body = await answer.text();
  expect(answer.status).toBe(500);
  expect(body).not.toMatch(/hunter2|secret|SELECT|at \//);
  const id = /logged as ([0-9a-f-]{36})/.exec(body)?.[1];
  expect(log).toHaveBeenCalledWith(`fault ${id}:`, fault);
});

test("the cause of a refusal is logged in one line and not told", async () => {
  const error = new AppError("database-away", { cause: new Error("\nconnect ECONNREFUSED 10.0.0.1:5432") });
  expect(await answerProblem(request(), error).text()).not.toContain("10.0.0.1");
  expect(log).toHaveBeenCalledWith("database-away:", "connect ECONNREFUSED 10.0.0.1:5432");
});
