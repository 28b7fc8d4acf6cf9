// The browser that tests and screenshots use, and the fonts that Chinese needs: from the system, never downloaded.
import { execFileSync } from "node:child_process";
import fs from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const FONTS = ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/truetype/noto"];
const PACKAGES = ["chromium", "fonts-noto-cjk"];

/** Path of Chromium. As root on Debian it is installed where it is missing; else one sentence says how. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found && hasFonts()) return found;
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) {
    throw new Error(
      `The browser tests need Chromium and a Chinese font: sudo apt-get install -y ${PACKAGES.join(" ")}`,
    );
  }
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], options);
  const installed = findBrowser();
  if (!installed) throw new Error("Chromium is not where its package puts it; set CHROMIUM_PATH.");
  return installed;
}

function findBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return fs.existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return PLACES.find((place) => fs.existsSync(place));
}

function hasFonts() {
  return FONTS.some((place) => fs.existsSync(place) && fs.readdirSync(place).some((name) => /CJK/i.test(name)));
}
