// A number in digits, whatever way its thousands and decimals are marked.

/** The number whose digits stand at `start..end` of a text (UTF-16 units), or null. Plain digits are read without a slice. */
export function figureAt(text: string, start: number, end: number): number | null {
  let value = 0
  let groups = -1
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    // "12,500": three digits behind each comma, and no more than three before the first
    if (digit === -4 && (end - i) % 4 === 0 && i > start && end - start <= 15 && (groups >= 0 || i - start <= 3)) {
      groups = groups < 0 ? (end - i) / 4 - 1 : groups - 1
      continue
    }
    if (digit < 0 || digit > 9 || i - start >= 15) return figureValue(text.slice(start, end))
    value = value * 10 + digit
  }
  if (groups > 0) return figureValue(text.slice(start, end))
  return value
}

/** "7,000", "58.24", "12,34,567.89", "1.111,11", "5,00"; null for what is no number ("2.4.1"). */
export function figureValue(figure: string): number | null {
  const comma = figure.lastIndexOf(",")
  const point = figure.lastIndexOf(".")
  if (comma < 0 && point < 0) return Number(figure)
  if (comma >= 0 && point >= 0) return comma > point ? european(figure) : english(figure)
  if (comma >= 0) return GROUPED.test(figure) ? Number(figure.replaceAll(",", "")) : onlyMark(figure, ",")
  return figure.indexOf(".") === point
    ? Number(figure)
    : DOTTED.test(figure)
      ? Number(figure.replaceAll(".", ""))
      : null
}

const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/
const DOTTED = /^\d{1,3}(?:\.\d{3})+$/

function english(figure: string): number | null {
  const whole = figure.replaceAll(",", "")
  return whole.indexOf(".") === whole.lastIndexOf(".") ? Number(whole) : null
}
function european(figure: string): number | null {
  const whole = figure.replaceAll(".", "")
  return onlyMark(whole, ",")
}
function onlyMark(figure: string, mark: string): number | null {
  return figure.indexOf(mark) === figure.lastIndexOf(mark) ? Number(figure.replace(mark, ".")) : null
}
