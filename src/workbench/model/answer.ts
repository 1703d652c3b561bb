// A model's answer as values. It was asked for JSON Lines; models also answer with a list, with an object that holds one, with
// fences around it and with their thoughts before it. Nothing is mended: a line that is no JSON is no claim.

export interface Answer {
  readonly values: readonly unknown[]
  /** Lines that look like claims and are no JSON: an answer that was cut off ends in one. */
  readonly broken: readonly string[]
}

/** The values of an answer; null where it holds none and does not say that there are none. */
export function readAnswer(text: string): Answer | null {
  const body = text
    .replace(/<think>[\s\S]*?<\/think>/g, "")
    .replace(/^\s*```\w*\s*$/gm, "")
    .trim()
  const whole = parsed(body)
  if (whole !== undefined) return answerOf(listIn(whole), [])
  const values: unknown[] = []
  const broken: string[] = []
  for (const row of body.split("\n")) {
    const line = row.trim().replace(/,$/, "")
    if (!line.startsWith("{")) continue
    const value = parsed(line)
    if (value === undefined) broken.push(line)
    else values.push(...listIn(value))
  }
  return values.length ? answerOf(values, broken) : null
}

function answerOf(values: readonly unknown[], broken: readonly string[]): Answer {
  return { values: values.filter((value) => !saysNone(value)), broken }
}

const saysNone = (value: unknown): boolean => isObject(value) && "kind" in value && value.kind === "none"

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (isObject(value) && !("kind" in value)) {
    const lists = Object.values(value).filter((inside) => Array.isArray(inside))
    if (lists.length === 1) return lists[0]!
  }
  return [value]
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
