import net from "node:net";

/** A port that nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Why the address cannot be listened on: "EADDRINUSE", "EACCES" …; undefined where it can. */
export function whyPortIsRefused(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
