import type { Page } from "@playwright/test";

/** Everything the page asks of any server from now on, as `METHOD path`; a body is told by its bytes. */
export function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    const body = request.postData();
    asked.push(`${request.method()} ${pathname}${search}${body ? ` with ${body}` : ""}`);
  });
  return asked;
}
