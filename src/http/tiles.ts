// Map tiles of the user's own choice: the one address outside of this machine that the app may ask, and only where it was given.
import { Refusal } from "#claim"

export interface Tiles {
  /** `https://tiles.example/{z}/{x}/{y}.png`. */
  readonly url: string
  /** Whom they are from, as the map says it. */
  readonly attribution: string
  readonly origin: string
}

/** Reads `serve --tiles`: a template with {z}, {x} and {y}, and behind a blank, if it is wanted, whom the tiles are from. Throws Refusal. */
export function readTiles(given: string): Tiles {
  const [url = "", ...words] = given.trim().split(/\s+/)
  const refuse = (why: string): never => {
    throw new Refusal(`${why}: "${url}" (serve --tiles)`)
  }
  for (const part of ["{z}", "{x}", "{y}"])
    if (!url.includes(part)) refuse(`no template of map tiles, ${part} is missing`)
  if (!URL.canParse(url)) refuse("no address of map tiles")
  const { protocol, origin, hostname, username, password } = new URL(url)
  if (protocol !== "https:" && protocol !== "http:") refuse("map tiles come by http or https")
  if (username || password) refuse("map tiles cannot have a name and a password in their address")
  if (/[{};,'"\s]/.test(origin)) refuse("the template stands in the name of the machine")
  return { url, origin, attribution: words.join(" ") || hostname }
}
