import { beforeEach, expect, test, vi } from "vitest";
import { POST as publish, DELETE as withdraw } from "@/app/api/audits/[manageKey]/publication/route";
import { GET } from "@/app/r/[key]/route";
import { create, now, testRecord } from "@/lib/audits/record.fixture";
import { makeAhead } from "./make-ahead";

testRecord();
vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");

// Every making of a page begins by reading the record.
const reading = vi.hoisted(() => vi.fn());
vi.mock("@/lib/audits", async (original) => {
  const room = await original<typeof import("@/lib/audits")>();
  return { ...room, getPublication: reading.mockImplementation(room.getPublication) };
});

const HOST = { host: "localhost" };
let owner: string;
const change = (method: (request: Request, context: { params: Promise<{ manageKey: string }> }) => Promise<Response>) =>
  method(new Request("http://localhost/api", { method: "POST", headers: HOST }), {
    params: Promise.resolve({ manageKey: owner }),
  });
const open = (key: string, language: string) =>
  GET(
    new Request(`http://localhost/r/${key}`, {
      headers: { ...HOST, accept: "text/html", "accept-language": language },
    }),
    { params: Promise.resolve({ key }) },
  );

beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  owner = await create("The Aster 3 uses a solid-state battery.");
  return () => void vi.useRealTimers();
});

async function publishIt(): Promise<string> {
  const { url } = await (await change(publish)).json();
  return url.slice(url.lastIndexOf("/") + 1);
}

test.each(["en", "zh", "de-AT, en;q=0.5"])(
  "a page is made when it is published, for who reads %s",
  async (language) => {
    const key = await publishIt();
    reading.mockClear();
    const answer = await open(key, language);
    expect(await answer.text()).toContain("Aster 3");
    expect(answer.status).toBe(200);
    expect(reading).not.toHaveBeenCalled();
  },
);

test("a withdrawal is seen at once, though the page had been made", async () => {
  const key = await publishIt();
  await change(withdraw);
  expect((await open(key, "en")).status).toBe(410);
});

test("a page that cannot be made does not undo the publication", async () => {
  reading.mockRejectedValueOnce(new Error("no memory"));
  const key = await publishIt();
  expect((await open(key, "en")).status).toBe(200);
});

test("where nothing is public, nothing is made", async () => {
  reading.mockClear();
  await makeAhead(new Request("http://localhost/"));
  expect(reading).not.toHaveBeenCalled();
});
