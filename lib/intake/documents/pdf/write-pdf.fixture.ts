import { zlibSync } from "fflate";

/** A stretch of text on a page; `y` is the baseline, from the upper edge downwards. */
export interface Print {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** Red, green and blue, 0 to 1. */
  color?: [number, number, number];
  /** PDF's text rendering mode: 3 draws nothing. */
  mode?: number;
  /** Added between letters, points. */
  tracking?: number;
  /** Degrees, anticlockwise. */
  turned?: number;
}
export interface Sheet {
  width?: number;
  height?: number;
  prints: Print[];
  /** Rules and boxes: left, top, right, bottom, and grey from 0 to 1. */
  boxes?: [number, number, number, number, number][];
  /** A JPEG that fills the page, drawn before the text. */
  picture?: { bytes: Uint8Array; width: number; height: number };
  rotate?: number;
  /** Entries of the page's own dictionary. */
  more?: string;
}
interface Terms {
  /** Entries of the catalogue and objects they name, numbered from 900. */
  catalog?: string;
  objects?: Record<number, string>;
  /** Of the Latin font: which character each code is said to be, where it is not itself. */
  lie?: Record<string, string>;
}

const HELVETICA =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number);

const isLatin = (character: string) => character >= " " && character <= "~";

/** How wide a text is, in points; Chinese is set square. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += isLatin(character) ? (HELVETICA[character.charCodeAt(0) - 32] ?? 0) : 1000;
  return (units * size) / 1000;
}

/** A PDF file made by hand: Latin in Helvetica, Chinese in a font that names its characters by a map. */
export function writePdf(sheets: Sheet[], { catalog = "", objects = {}, lie }: Terms = {}): Uint8Array {
  const made = new Map<number, string | Uint8Array[]>();
  const kids: string[] = [];
  let next = 20;
  for (const { width = 595, height = 842, prints, boxes = [], picture, rotate = 0, more = "" } of sheets) {
    const content = [
      ...(picture ? [`q ${width} 0 0 ${height} 0 0 cm /P Do Q`] : []),
      ...boxes.map(([l, t, r, b, grey]) => `${grey} g ${l} ${height - b} ${r - l} ${b - t} re f`),
      ...prints.map((print) => showPrint(print, height)),
    ].join("\n");
    const page = next++;
    const stream = next++;
    const image = next++;
    kids.push(`${page} 0 R`);
    const drawn = picture ? `/XObject << /P ${image} 0 R >>` : "";
    made.set(
      page,
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 ${width} ${height}] /Contents ${stream} 0 R ${more}
         /Resources << /Font << /L 3 0 R /B 4 0 R /C 5 0 R >> ${drawn} >> >>`,
    );
    made.set(stream, streamOf("/Filter /FlateDecode", zlibSync(bytesOf(content))));
    if (picture)
      made.set(
        image,
        streamOf(
          `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB
           /BitsPerComponent 8 /Filter /DCTDecode`,
          picture.bytes,
        ),
      );
  }
  made.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  made.set(2, `<< /Type /Pages /Count ${sheets.length} /Kids [${kids.join(" ")}] >>`);
  made.set(3, latinFont("Helvetica", lie ? "/ToUnicode 9 0 R" : ""));
  made.set(4, latinFont("Helvetica-Bold", ""));
  made.set(
    5,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>`,
  );
  made.set(
    6,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /FontDescriptor 7 0 R /DW 1000
       /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
  );
  made.set(
    7,
    `<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880
       /Descent -120 /CapHeight 700 /StemV 80 >>`,
  );
  made.set(8, streamOf("", bytesOf(toUnicode("0000", "FFFF", `1 beginbfrange <0000> <FFFF> <0000> endbfrange`))));
  if (lie) {
    const hex = (character: string, digits: number) => character.charCodeAt(0).toString(16).padStart(digits, "0");
    const lines = Object.entries(lie).map(([from, to]) => `<${hex(from, 2)}> <${hex(to, 4)}>`);
    made.set(
      9,
      streamOf("", bytesOf(toUnicode("00", "FF", `${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar`))),
    );
  }
  for (const [id, body] of Object.entries(objects)) made.set(Number(id), body);
  return writeObjects(made);
}

const latinFont = (name: string, more: string) =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${more} >>`;

const toUnicode = (first: string, last: string, body: string) =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <${first}> <${last}> endcodespacerange
${body}
endcmap end end`;

function showPrint({ text, x, y, size = 10, bold, color, mode = 0, tracking = 0, turned = 0 }: Print, height: number) {
  const radians = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map((n) => Number(n.toFixed(6)));
  const shown = (text.match(/[ -~]+|[^ -~]+/g) ?? []).map((run) => {
    if (isLatin(run)) return `/${bold ? "B" : "L"} ${size} Tf (${run.replace(/[\\()]/g, "\\$&")}) Tj`;
    const codes = [...run].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
    return `/C ${size} Tf <${codes.join("")}> Tj`;
  });
  const [red, green, blue] = color ?? [0, 0, 0];
  return `BT ${red} ${green} ${blue} rg ${mode} Tr ${tracking} Tc ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${x} ${height - y} Tm ${shown.join(" ")} ET`;
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const streamOf = (entries: string, bytes: Uint8Array): Uint8Array[] => [
  bytesOf(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
  bytes,
  bytesOf("\nendstream"),
];

/** The objects with their table of places. */
export function writeObjects(made: Map<number, string | Uint8Array[]>, trailer = ""): Uint8Array {
  const pieces: Uint8Array[] = [bytesOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
  let length = pieces[0]?.length ?? 0;
  const put = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  const places = new Map<number, number>();
  for (const [id, body] of [...made].sort(([a], [b]) => a - b)) {
    places.set(id, length);
    put(bytesOf(`${id} 0 obj\n`));
    for (const piece of typeof body === "string" ? [bytesOf(body)] : body) put(piece);
    put(bytesOf("\nendobj\n"));
  }
  const table = length;
  const rows = [...places].map(([id, at]) => `${id} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
  const size = Math.max(...places.keys()) + 1;
  put(bytesOf(`xref\n0 1\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`));
  put(bytesOf(`startxref\n${table}\n%%EOF\n`));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
