// The built app, read once: a handful of small files. Names of the build's assets hold their hash, so they never change.
import { readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"
import { gzipSync } from "node:zlib"

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly type: string
  readonly immutable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
}
const SMALL = 1024

/** The files under a folder by their path in the address, `/assets/index-ab12.js`; empty where the folder is not there. */
export function loadAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const path of filesUnder(folder)) {
    const type = TYPES[extname(path)]
    if (!type) continue
    const address = `/${relative(folder, path).split(sep).join("/")}`
    const body = new Uint8Array(readFileSync(path))
    const gzipped = body.length > SMALL && type !== "image/png" ? new Uint8Array(gzipSync(body)) : null
    assets.set(address, { body, gzipped, type, immutable: address.startsWith("/assets/") })
  }
  return assets
}

function filesUnder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
