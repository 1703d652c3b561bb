// A file's own fields, as programs and people fill them: what is worth believing of them.

/** Programs put their own names, file names and form names into the title. */
const JUNK_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint presentation|untitled|unknown|document\d*$|title$|slide \d+|layout \d+|print$|about:blank|data:)/i
const FILE_NAME = /^\S+\.(?:docx?|odt|rtf|pdf|tex|dvi|indd|qxd|qxp|pptx?|xlsx?|html?|txt|pages|pub)$/i

/** The title, or null where a program put something else in its place. */
export function titleOf(title: string): string | null {
  if (title.length < 4 || JUNK_TITLE.test(title) || FILE_NAME.test(title)) return null
  if (/\.(?:docx?|odt|indd|dvi|qxd)$/i.test(title) || !/\p{L}{3}/u.test(title)) return null
  return title
}

const JUNK_AUTHOR =
  /^(?:user|admin|administrator|owner|author|unknown|anonymous|root|default|microsoft|hp|dell|acer|asus|lenovo|pc|win\d*)\b.{0,12}$/i

/** Names parted by semicolons, "and" is left alone; account names and e-mail addresses are no authors. */
export function authorsOf(author: string): string[] {
  return author
    .split(/\s*[;|]\s*/)
    .map((name) => name.trim())
    .filter((name) => name.length > 2 && !JUNK_AUTHOR.test(name) && !/[@\\/]|^[a-z]+\d*$/.test(name))
}

/** `D:20310312093000+01'00'` (PDF) or `2031-03-12T09:30:00Z` (DOCX) as an EDTF day; null where it is none. */
export function dayOf(date: string): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(?:-?(\d{2}))?(?:-?(\d{2}))?/.exec(date) ?? []
  if (year === undefined || Number(year) < 1980) return null
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? `${year}-${month}` : `${year}-${month}-${day}`
}
