// Colours as numbers: how well they stand out, and how far apart they are for different eyes.

export type Rgb = readonly [red: number, green: number, blue: number]

/** "rgb(1, 2, 3)" as browsers compute it, from 0 to 1; null for anything else. */
export function rgbOf(computed: string): Rgb | null {
  const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)/.exec(computed)
  if (!parts) return null
  return [Number(parts[1]) / 255, Number(parts[2]) / 255, Number(parts[3]) / 255]
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Relative luminance of WCAG 2.2. */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map(linear)
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

export const SIGHTS = ["full", "protan", "deutan", "tritan"] as const
export type Sight = (typeof SIGHTS)[number]

type Matrix = readonly (readonly [number, number, number])[]
/** On linear light. Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1. */
const MATRICES: Readonly<Record<Exclude<Sight, "full">, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb => {
  const row = (i: number): number => matrix[i]![0] * a + matrix[i]![1] * b + matrix[i]![2] * c
  return [row(0), row(1), row(2)]
}
const within = (value: number): number => Math.min(1, Math.max(0, value))

/** Linear light as an eye of this sight gets it. */
function seen([r, g, b]: Rgb, sight: Sight): Rgb {
  const light: Rgb = [linear(r), linear(g), linear(b)]
  if (sight === "full") return light
  const [x, y, z] = times(MATRICES[sight], light)
  return [within(x), within(y), within(z)]
}

/** As a colour of CSS, to be shown to those who see all. */
export function simulated(colour: Rgb, sight: Sight): string {
  const shown = seen(colour, sight).map((value) =>
    value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055,
  )
  return `rgb(${shown.map((value) => Math.round(value * 255)).join(" ")})`
}

/** Ottosson 2020. */
function oklab(light: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])],
  )
}

/** Distance in OKLab for an eye of this sight; about 0.02 can just be told apart side by side. */
export function apart(a: Rgb, b: Rgb, sight: Sight): number {
  const [x, y] = [oklab(seen(a, sight)), oklab(seen(b, sight))]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}
