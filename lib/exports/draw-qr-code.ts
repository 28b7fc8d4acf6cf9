import { create, type QRCode } from "qrcode";
import { escapeXml } from "./escape-xml";

/** Modules of white on each side, as ISO/IEC 18004 asks. */
const QUIET = 4;

/**
 * An address as a QR code (ISO/IEC 18004, error correction M): an SVG of black on white that prints at any size, one unit a
 * module. Throws where the text is longer than a code holds (2,331 bytes).
 */
export function drawQrCode(text: string, title: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET;
  const rows = Array.from({ length: modules.size }, (_, row) => drawRow(row, modules));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img"><title>${escapeXml(title)}</title><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${rows.join("")}"/></svg>`;
}

/** Each run of black modules as one rectangle. */
function drawRow(row: number, modules: QRCode["modules"]): string {
  const bits = Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) ? "1" : "0")).join("");
  return [...bits.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index + QUIET} ${row + QUIET}h${run.length}v1h-${run.length}z`)
    .join("");
}
