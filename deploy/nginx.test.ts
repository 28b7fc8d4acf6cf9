import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const NGINX = [process.env.NGINX_PATH ?? "", "/usr/sbin/nginx", "/usr/local/sbin/nginx"].find((file) =>
  existsSync(file),
);

let folder: string;
let site: http.Server;
let front: ReturnType<typeof spawn>;
let base: string;
let asked: string[] = [];
let packing: string | string[] | undefined;
let status = 200;

/** What stands behind: it counts what comes through. */
const stub = () =>
  http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    packing = request.headers["accept-encoding"];
    response.writeHead(status, { "Content-Type": "text/html", "Cache-Control": "public, max-age=30", Vary: "Accept" });
    response.end(`${asked.length} ${request.headers["x-forwarded-for"]}`);
  });

const listen = (server: http.Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!NGINX)("nginx with the sample configuration", () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
    site = stub();
    const [behind, port] = [await listen(site), await freePort()];
    const sample = readFileSync(path.join(import.meta.dirname, "nginx.conf"), "utf8")
      .replace("127.0.0.1:3000", `127.0.0.1:${behind}`)
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("/var/cache/nginx/touchstone", path.join(folder, "cache"));
    const parts = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    for (const part of parts) mkdirSync(path.join(folder, part));
    const temporary = parts.map((part) => `${part}_temp_path ${path.join(folder, part)};`).join("\n");
    const file = path.join(folder, "nginx.conf");
    // Its workers have to reach the folder of this test.
    const user = process.getuid?.() === 0 ? "user root;\n" : "";
    const head = `${user}daemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n`;
    writeFileSync(file, `${head}${sample}\n}\n`);
    execFileSync(NGINX ?? "", ["-t", "-q", "-c", file], { stdio: "pipe" });
    front = spawn(NGINX ?? "", ["-c", file], { stdio: "ignore" });
    base = `http://127.0.0.1:${port}`;
    const answers = () =>
      fetch(`${base}/ready`).then(
        () => true,
        () => false,
      );
    while (!(await answers())) await new Promise((resolve) => setImmediate(resolve));
    asked = [];
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => front?.once("exit", resolve));
    front?.kill("SIGTERM");
    if (front) await ended;
    await new Promise((resolve) => site?.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const get = async (address: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(base + address, { headers });
    return { status: answer.status, cache: answer.headers.get("x-cache"), text: await answer.text() };
  };

  test("asks the site once for a public report, and passes on until when a browser may keep it", async () => {
    const first = await get("/r/a");
    expect([first.cache, (await get("/r/a")).cache]).toEqual(["MISS", "HIT"]);
    expect(asked).toEqual(["GET /r/a"]);
    const answer = await fetch(`${base}/r/a`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=30");
  });

  test.each([
    ["language", "Accept-Language", "zh"],
    ["form", "Accept", "application/json"],
    ["packing", "Accept-Encoding", "identity"],
  ])("keeps an answer in another %s apart", async (_, header, value) => {
    await get("/r/b");
    expect((await get("/r/b", { [header]: value })).cache).toBe("MISS");
  });

  test("asks for what it can give to every reader who unpacks, however that is said", async () => {
    const encodings = ["gzip, deflate, br", "br;q=1, gzip;q=0.5", "identity", "gzip;q=0"];
    const told = [];
    for (const [at, encoding] of encodings.entries()) {
      await get(`/r/packing${at}`, { "Accept-Encoding": encoding });
      told.push(packing);
    }
    expect(told).toEqual(["gzip", "gzip", undefined, undefined]);
  });

  test.each(["/audits/secret", "/api/audits", "/", "/readyz"])("keeps nothing of %s", async (address) => {
    asked = [];
    await get(address);
    expect((await get(address)).cache).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test("asks again each time for what ended", async () => {
    status = 410;
    try {
      expect([(await get("/r/gone")).status, (await get("/r/gone")).cache]).toEqual([410, "MISS"]);
    } finally {
      status = 200;
    }
  });

  test("says who asks, and does not believe what the asker says", async () => {
    const { text } = await get("/audits/x", { "X-Forwarded-For": "203.0.113.9" });
    expect(text.split(", ").at(-1)).toBe("127.0.0.1");
  });
});
