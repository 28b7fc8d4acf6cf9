// Compiles the one stylesheet for the pages that are rendered without scripts, and copies the two fonts.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";

const root = path.resolve(import.meta.dirname, "..");
const source = path.join(root, "app/globals.css");
const { css } = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(
  readFileSync(source, "utf8"),
  { from: source },
);
const target = path.join(root, "components/document/generated/style.ts");
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, `export const style: string = ${JSON.stringify(css)};\n`);

const fonts = path.join(root, "public/fonts");
mkdirSync(fonts, { recursive: true });
for (const name of ["source-serif-4", "inter"]) {
  const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  copyFileSync(path.join(root, file), path.join(fonts, `${name}-latin.woff2`));
}
