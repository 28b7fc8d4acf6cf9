import { readOriginal } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { drawDocumentPage } from "@/lib/intake/documents";
import { type Report, readReport } from "@/lib/report";
import { getAudit } from "./get-audit";
import { getPublished } from "./get-publication";

/** As they stand in an address: the document's number, and "3.png" for its third page; both from 1. */
export interface PageAddress {
  document: string;
  page: string;
}

type Png = Uint8Array<ArrayBuffer>;

/** Pixels of a drawn page: small type can still be read, and the frames seen at a glance. */
const WIDTH = 1_240;
const TYPES = ["pdf", "png", "jpeg", "webp"] as const;

/** Of an owner's audit. Throws AppError `no-page-picture` where there is nothing to draw, and as getAudit does. */
export async function drawOwnedPage(manageKey: string, at: PageAddress, signal?: AbortSignal): Promise<Png> {
  const { id, report } = await getAudit(manageKey);
  return drawPage({ id, report }, at, signal);
}

/** Of a public report. Throws AppError `no-page-picture`, and as an export of it does. */
export async function drawPublishedPage(key: string, at: PageAddress, signal?: AbortSignal): Promise<Png> {
  const { auditId: id, reportBytes } = await getPublished(key);
  return drawPage({ id, report: readReport(reportBytes) }, at, signal);
}

async function drawPage(
  { id, report }: { id: string; report: Report },
  at: PageAddress,
  signal: AbortSignal | undefined,
): Promise<Png> {
  const number = readNumber(at.document);
  const page = at.page.endsWith(".png") ? readNumber(at.page.slice(0, -".png".length)) : 0;
  const document = report.input.documents?.[number - 1];
  const type = TYPES.find((one) => one === document?.type);
  if (!document || !type || page < 1 || page > (document.pages ?? 0)) throw new AppError("no-page-picture");
  const bytes = await readOriginal(id, number, new Date());
  const boxes = (report.places ?? []).flatMap(({ document: of, place }) =>
    of === number - 1 && place.kind === "page" && place.page === page ? [place.box] : [],
  );
  const draw = { type, page, width: WIDTH, boxes };
  const png = bytes && (await drawDocumentPage({ name: document.name, bytes }, draw, { signal }));
  if (!png) throw new AppError("no-page-picture");
  return png;
}

const readNumber = (text: string): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0);
