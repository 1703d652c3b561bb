// A number in digits, whatever way its thousands and decimals are marked.

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
