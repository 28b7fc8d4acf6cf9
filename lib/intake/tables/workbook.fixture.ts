import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const FORMATS = ["0.00", "0.00%", '0.00" mg"', "yyyy-mm-dd", "0.0,"];

/** A workbook of sheets by name, each the XML of its rows, with `behind` what follows them. Styles: 0 is General. */
export function makeWorkbook(sheets: Record<string, string>, behind: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="s${n}"/>`).join("");
  const codes = FORMATS.map(
    (code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = ["0", ...FORMATS.map((_, n) => String(164 + n))].map((id) => `<xf numFmtId="${id}"/>`);
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships ${PACKAGE}><Relationship Id="m" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${RELATION}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${PACKAGE}><Relationship Id="st" Type="${RELATION}/styles" Target="styles.xml"/>${names
      .map((_, n) => `<Relationship Id="s${n}" Type="${RELATION}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${codes.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
  };
  names.forEach((name, n) => {
    files[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet ${MAIN}><sheetData>${sheets[name]}</sheetData>${behind[name] ?? ""}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
