// The site itself, as the launcher and the browser tests run it: Next behind a small server of our own.
import http from "node:http";
import Negotiator from "negotiator";
import { root } from "./root.mjs";

const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
process.chdir(root);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const { default: next } = await import("next");
const app = next({ dev: false, dir: root, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = http.createServer((request, response) => {
  dropForwardedHeaders(request.headers);
  takePacked(request, response);
  handle(request, response);
});
// A client that sends its request drop by drop holds a connection for so long at most: a document of 50 MB has to come
// through a slow line, headers have not.
server.requestTimeout = 300_000;
server.headersTimeout = 10_000;
server.once("error", (error) => {
  console.error(`The site cannot listen on ${host}:${port} (${error.code}).`);
  process.exit(1);
});
server.listen(port, host, () => process.send?.("listening"));

// Anybody can write these headers. Unless a trusted proxy does, they go; Next then enters the address of the socket
// as X-Forwarded-For, which is what rates are limited by.
function dropForwardedHeaders(headers) {
  if (process.env.TRUST_PROXY === "1") return;
  for (const name of Object.keys(headers))
    if (name === "forwarded" || name.startsWith("x-forwarded-")) delete headers[name];
}

// A route may not tell through the framework that its bytes are packed, and without that they are packed anew for every
// reader. So a request says here whether its reader unpacks, and an answer that it was packed, in a header of our own.
function takePacked(request, response) {
  delete request.headers["x-packed"];
  if (new Negotiator(request).encoding(["gzip", "identity"]) === "gzip") request.headers["x-packed"] = "gzip";
  const setHeader = response.setHeader;
  response.setHeader = (name, value) =>
    setHeader.call(response, name.toLowerCase() === "x-packed" ? "Content-Encoding" : name, value);
}

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// The launcher was killed: without it nobody would watch the database, and the port would stay taken.
process.on("disconnect", stop);
