import type { NextConfig } from "next";

/** But not on what is there to be shown in other sites: the embedded page, the picture of a report, its QR code. */
const notEmbedded = "/((?!r/[^/]+/(?:embed|preview\\.png|qr\\.svg)$).*)";
const alone = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** On every answer. Each page sets its own Content-Security-Policy: `/` in proxy.ts, the others in their handlers. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** The address of an owner's page is the key to it: no other site and no search engine may learn it. */
const ownersPages = [
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
  { key: "Cache-Control", value: "private, no-store" },
];

/**
 * The worker that reads on the reader's own device takes its policy from here: it may fetch the rest of its program
 * and nothing else, so no text that it is given can leave the device by it.
 */
const devicePolicy = [{ key: "Content-Security-Policy", value: "default-src 'none'; script-src 'self'" }];

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "@napi-rs/canvas"],
  // `npm test` runs the compiler as a check of its own; a build for a reader's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: notEmbedded, headers: alone },
    { source: "/((?!audits/|api/audits/).*)", headers: [{ key: "Referrer-Policy", value: "same-origin" }] },
    { source: "/device/:path*", headers: devicePolicy },
    { source: "/audits/:path*", headers: ownersPages },
    { source: "/api/audits/:path*", headers: ownersPages },
  ],
};

export default config;
