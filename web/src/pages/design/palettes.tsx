import { useEffect, useRef, useState } from "react"
import { say } from "../../strings"
import { apart, contrast, type Rgb, rgbOf, SIGHTS, type Sight, simulated } from "./colour"

const PALETTES: Readonly<Record<keyof typeof say.design.palette, readonly string[]>> = {
  kind: [
    "--kind-estimate",
    "--kind-event",
    "--kind-relation",
    "--kind-forecast",
    "--kind-cause",
    "--kind-appraisal",
    "--kind-recommendation",
  ],
  independence: ["--established", "--shared", "--unestablished"],
  stance: ["--accent", "--rejected", "--established"],
  network: ["--kind-estimate", "--kind-forecast", "--kind-relation", "--kind-cause", "--rejected"],
  text: ["--ink", "--soft", "--accent"],
}

export function Palettes() {
  const ground = useRef<HTMLElement>(null)
  const colours = useColours(ground)
  return (
    <section ref={ground} aria-labelledby="palettes">
      <h2 id="palettes">{say.design.palettes}</h2>
      <p className="hint">{say.design.palettesHint}</p>
      {Object.entries(PALETTES).map(([name, tokens]) => (
        <Palette
          key={name}
          name={say.design.palette[name as keyof typeof PALETTES]}
          tokens={tokens}
          colours={colours}
        />
      ))}
    </section>
  )
}

/** The tokens as they are drawn now; read again when the theme changes. */
function useColours(ground: React.RefObject<HTMLElement | null>): ReadonlyMap<string, Rgb> {
  const [colours, setColours] = useState<ReadonlyMap<string, Rgb>>(new Map())
  useEffect(() => {
    const read = (): void => {
      const tokens = new Set(["--paper", ...Object.values(PALETTES).flat()])
      setColours(new Map([...tokens].flatMap((token) => colourOf(ground.current, token))))
    }
    read()
    const watched = new MutationObserver(read)
    watched.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] })
    const system = matchMedia("(prefers-color-scheme: dark)")
    system.addEventListener("change", read)
    return () => {
      watched.disconnect()
      system.removeEventListener("change", read)
    }
  }, [ground])
  return colours
}

function colourOf(ground: HTMLElement | null, token: string): [string, Rgb][] {
  if (!ground) return []
  const probe = document.createElement("span")
  probe.style.color = `var(${token})`
  ground.append(probe)
  const colour = rgbOf(getComputedStyle(probe).color)
  probe.remove()
  return colour ? [[token, colour]] : []
}

interface PaletteProps {
  readonly name: string
  readonly tokens: readonly string[]
  readonly colours: ReadonlyMap<string, Rgb>
}

function Palette({ name, tokens, colours }: PaletteProps) {
  const paper = colours.get("--paper")
  const known = tokens.map((token) => colours.get(token)).filter((colour) => colour !== undefined)
  if (!paper || known.length < tokens.length) return null
  return (
    <table className="list palette">
      <caption>{name}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            {say.design.contrast}
          </th>
          {SIGHTS.map((sight) => (
            <th key={sight} scope="col">
              {say.design.sights[sight]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tokens.map((token, i) => (
          <tr key={token}>
            <th scope="row">
              <code>{token}</code>
            </th>
            <td className="number" data-contrast={contrast(known[i]!, paper).toFixed(2)}>
              {contrast(known[i]!, paper).toFixed(1)}
            </td>
            {SIGHTS.map((sight) => (
              <td key={sight}>
                <Swatch colour={simulated(known[i]!, sight)} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{say.design.nearest}</th>
          <td />
          {SIGHTS.map((sight) => (
            <td key={sight} data-sight={sight} data-nearest={nearest(known, sight).toFixed(3)}>
              {nearest(known, sight).toFixed(3)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function nearest(colours: readonly Rgb[], sight: Sight): number {
  return Math.min(...colours.flatMap((a, i) => colours.slice(i + 1).map((b) => apart(a, b, sight))))
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg viewBox="0 0 40 14" width="40" height="14" aria-hidden="true">
      <rect width="40" height="14" rx="3" fill={colour} />
    </svg>
  )
}
