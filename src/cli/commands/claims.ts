import { Command, Option } from "commander"
import { CERTAINTIES, type CLAIM_KINDS, DIRECTIONS, formatEdtf, MEASURES, STANCES } from "#claim"
import { headingOf, saidOf } from "#present"
import type { ClaimFilter, ClaimRow } from "#workbench"
import {
  kindOption,
  type ListOptions,
  listed,
  printJson,
  several,
  severalOf,
  withCasebook,
  yearRange,
} from "../options.js"
import { readQuery } from "../query.js"
import { cut, figure, print, styled, table } from "../terminal.js"

interface ClaimsOptions extends ListOptions {
  readonly kind?: readonly (typeof CLAIM_KINDS)[number][]
  readonly topic?: readonly string[]
  readonly name?: readonly string[]
  readonly direction?: readonly (typeof DIRECTIONS)[number][]
  readonly reader?: readonly string[]
  readonly subject?: readonly string[]
  readonly measure?: readonly (typeof MEASURES)[number][]
  readonly place?: readonly string[]
  readonly holder?: readonly string[]
  readonly document?: readonly string[]
  readonly stance?: readonly (typeof STANCES)[number][]
  readonly certainty?: readonly (typeof CERTAINTIES)[number][]
  readonly year?: { fromYear?: number; toYear?: number }
  readonly text?: string
  readonly query?: string
  readonly facets?: boolean
}

export function claimsCommand(): Command {
  return listed(new Command("claims").description("claims by kind, topic, name, holder, year or words"))
    .addOption(kindOption("what kind of claim"))
    .option("--topic <topic>", "measure, subtype of an event, type of a relation, or aspect", several)
    .option("--name <name>", "a name anywhere in what is said (may be given several times)", several)
    .option("-s, --subject <name>", "whom or what it is said of (may be given several times)", several)
    .addOption(
      new Option("-m, --measure <measure>", "what is measured").choices(MEASURES).argParser(severalOf(MEASURES)),
    )
    .option("--place <name>", "where", several)
    .option("--holder <name>", "anybody in the attribution", several)
    .option("--document <id>", "document", several)
    .addOption(new Option("--stance <stance>", "the author's attitude").choices(STANCES).argParser(severalOf(STANCES)))
    .addOption(
      new Option("--certainty <certainty>", "how sure it is said to be")
        .choices(CERTAINTIES)
        .argParser(severalOf(CERTAINTIES)),
    )
    .addOption(
      new Option("--direction <direction>", "of appraisals").choices(DIRECTIONS).argParser(severalOf(DIRECTIONS)),
    )
    .option("--reader <name>", "who read it: rules, a model or a colleague", several)
    .addOption(
      new Option("-y, --year <years>", "years that the claims are about: 2016, 2016..2018").argParser(yearRange),
    )
    .option("-t, --text <words>", 'words, "phrases" and prefix* in quote, subject and holders')
    .option("-q, --query <query>", "all of it in one line: 'actor:ISKP year:2016..2018 -stance:rejects'")
    .option("--facets", "counts by kind, topic, name, holder, reader and year instead of claims")
    .addHelpText(
      "after",
      `
Examples:
  assay claims --subject Taliban --measure strength
  assay claims --kind relation --topic led-by
  assay claims --kind event --name Taliban --year 2019
  assay claims --year 2016..2018 --holder "Russian media"
  assay claims --query 'actor:ISKP measure:strength source:UN -stance:rejects'
  assay claims --text fighters --json | jq .claim.quote.exact`,
    )
    .action(claims)
}

async function claims(options: ClaimsOptions): Promise<void> {
  const { kind, topic, name, subject, measure, place, holder, document, stance, certainty } = options
  const { direction, reader, year, text } = options
  const given: ClaimFilter = {
    ...{ kind, topic, name, subject, measure, place, holder, document, stance, certainty, direction, reader, text },
    ...year,
  }
  await withCasebook(options.casebook, async (casebook) => {
    const asked = options.query === undefined ? null : await readQuery(casebook, options.query)
    const filter = asked ? { ...given, also: [asked.filter] } : given
    if (options.facets) {
      const facets = await casebook.facets(filter, ["kind", "topic", "name", "holder", "reader", "year", "stance"])
      if (options.json) return printJson(facets)
      for (const [facet, values] of Object.entries(facets))
        print(
          `${styled("bold", facet)}\n${table(
            ["", ""],
            (values ?? []).slice(0, 12).map(({ value, count }) => [value ?? "none", figure(count)]),
            { right: [1] },
          )}`,
        )
      return
    }
    const { rows, total } = await casebook.claims(filter, { limit: options.limit, offset: options.offset })
    if (options.json) return rows.forEach(printJson)
    if (!total) return print("no claim fits")
    print(claimTable(rows))
    if (total > rows.length)
      print(styled("dim", `${figure(rows.length)} of ${figure(total)} claims (--limit, --offset)`))
  })
}

/** Who says what, of whom, when; the id leads to the quote. */
export function claimTable(rows: readonly ClaimRow[]): string {
  return table(
    ["claim", "what is said", "of", "when", "who says so", "in"],
    rows.map(({ id, claim, title, documentName, authors, publisher }) => [
      id.slice(0, 10),
      cut(saidOf(claim), 36),
      cut(headingOf(claim), 46),
      claim.time ? formatEdtf(claim.time) : "",
      cut(claim.attribution.join(" › ") || authors.join(", ") || publisher || "the author", 30),
      cut(title ?? documentName, 34),
    ]),
  )
}
