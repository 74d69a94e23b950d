/** On every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/** Answers of the API show nothing and run nothing. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * Pages: scripts and workers only from here, never inline, never made from text. The engine's loops are WebAssembly,
 * which has to be allowed by name and reaches nothing that the page does not hand it. Styles may be inline, because
 * Plot sets style attributes and a style element on every chart that it draws; a style cannot run anything.
 */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
