import type { Page, Request, Route } from "@playwright/test";
import { drawPoster } from "../../lib/intake/documents/ocr/draw-poster.fixture";
import { layOut } from "../../lib/intake/documents/pdf/lay-out.fixture";
import { writePdf } from "../../lib/intake/documents/pdf/write-pdf.fixture";
import { expect } from "./fixtures";
import type { TestFile } from "./test-files";

/** A PDF file with a page for each text. */
export const pdfFile = (name: string, ...pages: string[]): TestFile => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(writePdf(pages.flatMap((text) => layOut([text])))),
});

/** A PDF file that ends in its middle. */
export function brokenPdf(name: string): TestFile {
  const whole = pdfFile(name, "The Borealis has a solid-state battery.");
  return { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 3) };
}

/** A poster with a text on it, as a PNG picture. */
export const posterFile = (name: string, text: string): TestFile => ({
  name,
  mimeType: "image/png",
  buffer: drawPoster([text], { size: 36 }).canvas.toBuffer("image/png"),
});

/** Claims something on its second page. */
export const BROCHURE = pdfFile("brochure.pdf", "Twelve pages of pleasure.", "The Borealis has a solid-state battery.");
/** What makes the audit. */
export const auditButton = (page: Page) => page.getByRole("button", { name: "Audit" });
/** The documents that the form shows, and one of them. */
export const listOf = (page: Page) => page.getByRole("region", { name: "Documents of this audit" });
export const rowOf = (page: Page, name: string) => listOf(page).getByRole("listitem").filter({ hasText: name });

/** Lets go files over the page's headline, or what else is named. */
export const dropOnPage = (page: Page, files: TestFile[], over = "h1"): Promise<void> =>
  give(page, "drop", files, over);

/** Pastes files as if they had been copied. */
export const pasteFiles = (page: Page, files: TestFile[]): Promise<void> => give(page, "paste", files, "body");

async function give(page: Page, kind: "drop" | "paste", files: TestFile[], over: string): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  await page.locator(over).evaluate(
    (target, [event, all]) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const terms = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { ...terms, dataTransfer: transfer })
          : new ClipboardEvent("paste", { ...terms, clipboardData: transfer }),
      );
    },
    [kind, given] as const,
  );
}

/** From now on remembers what is said of the documents; tells it when it is asked. */
export async function watchStandings(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const look = () => {
      for (const { textContent } of document.querySelectorAll(".standing"))
        if (textContent && !seen.includes(textContent)) seen.push(textContent);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  return () => said.jsonValue();
}

/** Whether a request sends this file. */
export const sends = (name: string) => (request: Request) => request.headers()["x-file-name"] === name;

/** Reading of this file that goes on until somebody ends it; the answer lets it through again. */
export async function holdReading(page: Page, name: string): Promise<() => Promise<void>> {
  await page.route(
    (url) => url.pathname === "/api/documents",
    (route) => (sends(name)(route.request()) ? undefined : route.continue()),
  );
  return () => page.unrouteAll();
}

/** Reading that goes on until it is let through. */
export async function delayReading(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route(
    (url) => url.pathname === "/api/documents",
    (route) => {
      held.push(route);
    },
  );
  return async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const route of held) await route.continue();
  };
}
