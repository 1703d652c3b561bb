// Invented reports with their claims, for the tests of the server and of the app. A report is written with its claims in
// [[double brackets]], numbered in the order in which they begin; {{n}} is where note n is called; so quotes cannot drift.
import { createHash } from "node:crypto"
import {
  type Block,
  type BlockKind,
  type Citation,
  type Claim,
  type ClaimBase,
  type Document,
  type Estimate,
  type NoteMark,
  quoteAt,
} from "#claim"

export type ClaimFields = Partial<Omit<Estimate, "quote" | "kind">>
type Bare<Kind extends Claim> = Kind extends Claim
  ? Omit<Kind, keyof ClaimBase> & Partial<Omit<ClaimBase, "quote">>
  : never
/** A claim of another kind: its own fields, and of the others those that are not the usual ones. */
export type OtherFields = Bare<Exclude<Claim, Estimate>>
export interface Report {
  readonly name: string
  readonly title: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  readonly published?: string
  readonly blocks: readonly (readonly [BlockKind, string])[]
  /** In the order in which the brackets open. */
  readonly claims: readonly (ClaimFields | OtherFields)[]
  readonly citations?: Readonly<Record<string, Partial<Citation>>>
}

export interface WrittenReport {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly bytes: Uint8Array
}

const SIGN = /\[\[|\]\]|\{\{(\w+)\}\}/g

export function written(report: Report): WrittenReport {
  let text = ""
  const blocks: Block[] = []
  const marks: { label: string; at: number }[] = []
  const spans: { start: number; end: number }[] = []
  for (const [kind, marked] of report.blocks) {
    if (text) text += "\n\n"
    const label = kind === "note" ? /^(\w+) /.exec(marked)?.[1] : undefined
    const body = label ? marked.slice(label.length + 1) : marked
    const start = text.length
    const open: number[] = []
    let from = 0
    for (const sign of body.matchAll(SIGN)) {
      text += body.slice(from, sign.index)
      from = sign.index + sign[0].length
      if (sign[0] === "[[") open.push(spans.push({ start: text.length, end: -1 }) - 1)
      else if (sign[0] === "]]") spans[open.pop()!]!.end = text.length
      else marks.push({ label: sign[1]!, at: text.length })
    }
    text += body.slice(from)
    blocks.push({
      kind,
      start,
      end: text.length,
      ...(label ? { label } : {}),
      ...(kind === "heading" ? { level: 2 } : {}),
    })
  }
  const bytes = new TextEncoder().encode(report.title + text)
  const noteBlock = (label: string): number => blocks.findIndex((block) => block.label === label)
  const notes: NoteMark[] = marks.map(({ label, at }) => ({
    label,
    at,
    block: noteBlock(label) < 0 ? null : noteBlock(label),
  }))
  const document: Document = {
    id: createHash("sha256").update(bytes).digest("hex"),
    name: report.name,
    mediaType: "text/plain",
    text,
    blocks,
    notes,
    citations: citationsOf(report, text, blocks, marks),
    metadata: {
      title: { value: report.title, from: "text" },
      authors: report.authors ? { value: report.authors, from: "text" } : null,
      publisher: report.publisher ? { value: report.publisher, from: "given" } : null,
      published: report.published ? { value: report.published, from: "file" } : null,
      language: { value: "en", from: "text" },
      url: null,
    },
    origin: [{ start: 0, end: text.length, source: 0 }],
  }
  if (spans.length !== report.claims.length)
    throw new RangeError(`quotes and claims differ in number: "${report.name}"`)
  return {
    document,
    bytes,
    claims: spans.map(({ start, end }, index) => claimOf(text, start, end, report.claims[index]!)),
  }
}

function citationsOf(
  report: Report,
  text: string,
  blocks: readonly Block[],
  marks: readonly { label: string; at: number }[],
): Citation[] {
  return blocks.flatMap((block, index) =>
    block.kind !== "note"
      ? []
      : [
          {
            number: block.label ?? "",
            text: text.slice(block.start, block.end),
            authors: [],
            title: null,
            publisher: null,
            date: null,
            url: null,
            block: index,
            calledAt: marks.filter(({ label }) => label === block.label).map(({ at }) => at),
            ...report.citations?.[block.label ?? ""],
          },
        ],
  )
}

function claimOf(text: string, start: number, end: number, fields: ClaimFields | OtherFields): Claim {
  const base: ClaimBase = {
    quote: quoteAt(text, start, end),
    attribution: [],
    stance: "endorses",
    certainty: "certain",
    polarity: "positive",
    time: null,
    rule: "quantity before a word for fighters",
    implied: [],
  }
  if ("kind" in fields) return { ...base, ...fields }
  return {
    ...base,
    kind: "estimate",
    subject: "Northern Gate Brigade",
    measure: "strength",
    low: null,
    best: null,
    high: null,
    unit: "persons",
    approximate: false,
    per: null,
    place: null,
    derivedFrom: null,
    wording: "",
    ...fields,
  }
}

export const REPORTS: readonly Report[] = [
  {
    name: "barracks-to-valleys.txt",
    title: "From Barracks to Valleys: the Brigade after 2015",
    authors: ["Mirela Doukas"],
    publisher: "Institute for Border Studies",
    published: "2018-11",
    blocks: [
      ["furniture", "Institute for Border Studies · Working Paper 14"],
      ["title", "From Barracks to Valleys: the Brigade after 2015"],
      [
        "paragraph",
        "The Northern Gate Brigade was founded by deserters. At the beginning of 2016 it had [[between 7,000 and 11,500 fighters]], according to the ministry in Arvand.{{1}} Western analysts put it far lower: [[from 1,000 to 3,000 men]], a figure that leaves out the valleys and is hard to believe.",
      ],
      ["heading", "Who counts, and how"],
      [
        "paragraph",
        "Radio Selim reported that [[at least 5,000 of them had gathered near the [[border with Tarim]]]] in the summer of 2018.{{2}} Colonel Osk denied this, and said that [[there were not even 500]]. The name the fighters use for themselves, لواء بوابة الشمال, means the brigade of the northern gate.",
      ],
      ["list-item", "Attacks rose: [[120 attacks]] were counted in 2017."],
      ["list-item", "Money came from the toll roads, [[at least 314 million dollars]] in three years."],
      ["table", "Year\tAttacks\tKilled\n2016\t85\t210\n2017\t120\t344"],
      ["caption", "Table 1: what the monitors counted."],
      [
        "note",
        "1 Ministry of the Interior, Annual Review of Armed Groups, Arvand, February 2016, https://interior.example/review-2016",
      ],
      ["note", "2 ‘Five thousand at the gates’, Radio Selim, 14 August 2018."],
    ],
    claims: [
      {
        low: 7000,
        high: 11500,
        time: "2016",
        attribution: ["Ministry of the Interior (Arvand)"],
        stance: "neutral",
        wording: "between … and",
      },
      { low: 1000, high: 3000, time: "2016", attribution: ["Western analysts"], stance: "doubts" },
      {
        low: 5000,
        time: "2018-22",
        attribution: ["Radio Selim"],
        stance: "neutral",
        place: "Tarim border",
        wording: "at least",
      },
      { best: 40, unit: "km", measure: "extent", subject: "border with Tarim", time: "2018" },
      {
        high: 500,
        time: "2018-22",
        attribution: ["Colonel Osk"],
        stance: "neutral",
        place: "Tarim border",
        wording: "not even",
      },
      { best: 120, measure: "attacks", unit: "attacks", time: "2017" },
      { low: 314_000_000, measure: "money", unit: "USD", time: "2015/2017", wording: "at least" },
    ],
    citations: {
      "1": {
        title: "Annual Review of Armed Groups",
        publisher: "Ministry of the Interior",
        date: "2016-02",
        url: "https://interior.example/review-2016",
      },
      "2": { title: "Five thousand at the gates", publisher: "Radio Selim", date: "2018-08-14" },
    },
  },
  {
    name: "five-thousand.md",
    title: "Five thousand at the gates",
    publisher: "Radio Selim",
    published: "2018-08-14",
    blocks: [
      ["title", "Five thousand at the gates"],
      [
        "paragraph",
        "[[At least 5,000 fighters of the Northern Gate Brigade]] have gathered near the border with Tarim, a source in the frontier guard told us.",
      ],
    ],
    claims: [
      {
        low: 5000,
        time: "2018-08",
        place: "Tarim border",
        attribution: ["unnamed"],
        stance: "neutral",
        certainty: "probable",
        implied: ["time from the document's date"],
      },
    ],
  },
  {
    name: "monitoring-9.html",
    title: "Ninth report of the monitors",
    authors: ["Monitoring Team"],
    publisher: "Council of the River States",
    published: "2019-01-20",
    blocks: [
      ["title", "Ninth report of the monitors"],
      [
        "paragraph",
        "Member states estimate the strength of the Northern Gate Brigade at [[between 2,500 and 4,000]] at the end of 2018. [[About 250 surrendered]] in August 2018.",
      ],
      ["paragraph", "The Ministry of the Interior had spoken of [[7,000 to 11,500 fighters]] in 2016."],
    ],
    claims: [
      { low: 2500, high: 4000, time: "2018-12", attribution: ["Member states"], stance: "endorses" },
      { best: 250, approximate: true, measure: "flow", time: "2018-08" },
      { low: 7000, high: 11500, time: "2016", attribution: ["Ministry of the Interior (Arvand)"], stance: "neutral" },
    ],
  },
  {
    name: "prospects.pdf",
    title: "Prospects of the Brigade",
    authors: ["Jon Aasen", "Leyla Karim"],
    publisher: "Fjord Policy Brief",
    published: "2021-09-03",
    blocks: [
      ["title", "Prospects of the Brigade"],
      [
        "paragraph",
        "Today the brigade has [[about 2,000 fighters]], mainly in the east. Half of those who fought in 2016, [[some 5,000 men]], have gone home or joined others. In 2020 it carried out [[more than a dozen attacks]].",
      ],
    ],
    claims: [
      { best: 2000, approximate: true, time: "2021" },
      { best: 5000, approximate: true, measure: "flow", time: "2016/2021", derivedFrom: "those who fought in 2016" },
      { low: 12, measure: "attacks", unit: "attacks", time: "2020", wording: "more than a dozen" },
    ],
  },
  {
    name: "counting-again.docx",
    title: "Counting again",
    authors: ["Mirela Doukas"],
    publisher: "Institute for Border Studies",
    published: "2023-05",
    blocks: [
      ["title", "Counting again"],
      [
        "paragraph",
        "The monitors now speak of [[4,000 to 6,000 fighters and family members]] in 2022, their critics of [[no more than 1,800 fighters]]. We hold [[2,200 to 3,000]] to be right for early 2023.",
      ],
    ],
    claims: [
      { low: 4000, high: 6000, time: "2022", attribution: ["Monitoring Team"], stance: "neutral" },
      {
        high: 1800,
        time: "2022",
        attribution: ["critics of the monitors"],
        stance: "neutral",
        wording: "no more than",
      },
      { low: 2200, high: 3000, time: "2023~" },
    ],
  },
  ...["Wire of the Rivers", "Arvand Daily", "Selim Post"].map((publisher, index) => ({
    name: `toll-${index + 1}.txt`,
    title: ["Blast at the Selim bridge", "Bridge attack: the toll rises", "Ninety dead at the bridge, ministry says"][
      index
    ]!,
    publisher,
    published: `2022-03-0${index + 4}`,
    blocks: [
      [
        "title",
        ["Blast at the Selim bridge", "Bridge attack: the toll rises", "Ninety dead at the bridge, ministry says"][
          index
        ]!,
      ] as const,
      [
        "paragraph",
        [
          "[[At least 60 people were killed]] when a lorry blew up on the Selim bridge on 3 March, the wire's reporter at the place says.",
          "[[At least 60 people were killed]] when a lorry blew up on the Selim bridge on 3 March, the Wire of the Rivers reports.",
          "The Ministry of Health says that [[90 people were killed]] on the Selim bridge on 3 March.",
        ][index]!,
      ] as const,
    ],
    claims: [
      [
        { low: 60, wording: "at least" },
        { low: 60, wording: "at least", attribution: ["Wire of the Rivers"], stance: "neutral" as const },
        { best: 90, attribution: ["Ministry of Health (Arvand)"], stance: "neutral" as const },
      ][index]!,
    ].map((fields) => ({
      ...fields,
      subject: "people",
      measure: "fatalities" as const,
      time: "2022-03-03",
      place: "Selim bridge",
    })),
  })),
]
