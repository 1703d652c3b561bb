// The server is for the people at this machine. A page of the net that a browser here has open can send requests to
// loopback too, under its own name (Origin) or under one that it has made point here (Host, DNS rebinding): both are refused.

/** No inline script or style: what runs and what is drawn comes from files of the build. */
export const POLICY = policyWith(null)

/** `tiles`: the one origin from which map tiles may be fetched, where the user has named one. */
export function policyWith(tiles: string | null): string {
  const also = tiles ? ` ${tiles}` : ""
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${also}`,
    "font-src 'self'",
    `connect-src 'self'${also}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}

export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** Why the request is not from here, or null where it is. */
export function strangerBy(headers: Headers): string | null {
  const host = headers.get("host") ?? ""
  if (!LOOPBACK.test(host)) return `not a name of this machine: "${host.slice(0, 100)}" (Host)`
  const origin = headers.get("origin")
  if (origin !== null && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    return `request of another page: "${origin.slice(0, 100)}" (Origin)`
  const site = headers.get("sec-fetch-site")
  const navigates = headers.get("sec-fetch-mode") === "navigate"
  if (site !== null && site !== "same-origin" && site !== "none" && !navigates)
    return `request of another page: "${site}" (Sec-Fetch-Site)`
  return null
}
