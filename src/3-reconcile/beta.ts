// Quantiles of Jeffreys' posterior of a share. The incomplete beta function by its continued fraction (DLMF 8.17.22), summed from
// behind the way of Lentz (W. H. Press et al., Numerical Recipes, 3rd edition, §6.4); the gamma function by Lanczos's series there.

const STEPS = 200
const TINY = 1e-300

/** The share below which the posterior Beta(yes + ½, no + ½) has `probability`; right to six digits. */
export function betaQuantile(probability: number, yes: number, no: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, yes + 0.5, no + 0.5) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** I_x(a, b), the distribution function of Beta(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast below the mean only; above it the other tail is taken.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY)
  let sum = d
  for (let m = 1; m < STEPS; m++) {
    for (const part of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + part * d || TINY)
      c = 1 + part / c || TINY
      sum *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-12) break
  }
  return sum
}

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
]
function logGamma(x: number): number {
  const t = x + 5.5
  const series = LANCZOS.reduce((sum, c, i) => sum + c / (x + 1 + i), 1.000000000190015)
  return (x + 0.5) * Math.log(t) - t + Math.log((2.5066282746310007 * series) / x)
}
