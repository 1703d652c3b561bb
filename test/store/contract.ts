// What every engine must do. Each engine's test hands in a way to open an empty casebook.
import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, it } from "node:test"
import {
  CasebookError,
  type Claim,
  type Estimate,
  type GradeVerdict,
  namesOf,
  quoteAt,
  Refusal,
  subjectOf,
  topicOf,
} from "#claim"
import type { Casebook } from "#store"
import { findingOf, saveAll } from "./findings.js"
import { estimateOf, extractionOf, readingOf, SAMPLE, WHEN } from "./readings.js"

function estimate(claim: Claim): Estimate {
  assert.equal(claim.kind, "estimate")
  return claim as Estimate
}

export interface Engine {
  readonly name: string
  /** An empty casebook; closed by the suite. */
  open(): Promise<Casebook>
}

export function runContract(engine: Engine): void {
  describe(`a casebook on ${engine.name}`, () => {
    let casebook: Casebook
    beforeEach(async () => {
      casebook = await engine.open()
    })
    afterEach(() => casebook.close())
    const addSample = async () => {
      for (const reading of SAMPLE) await casebook.addDocument(reading, WHEN)
    }
    const allClaims = async () => (await casebook.claims()).rows

    describe("documents", () => {
      it("gives back what was added, to the letter", async () => {
        const [reading] = SAMPLE
        const added = await casebook.addDocument(reading, WHEN)
        assert.deepEqual(added, { document: reading.document.id, status: "added", claims: 1, passages: 2 })
        const stored = await casebook.document(reading.document.id)
        assert.deepEqual(stored?.document, reading.document)
        assert.deepEqual(stored?.entities, reading.extraction.entities)
        assert.deepEqual(await casebook.original(reading.document.id), reading.bytes)
        assert.equal(stored?.summary.publisher, "Radio Kabul")
        assert.equal(stored?.summary.added, WHEN)
        assert.equal(stored?.summary.lexicon, "packs-1")
      })
      it("keeps the same bytes once", async () => {
        await addSample()
        const again = await casebook.addDocument(SAMPLE[0], "2027-01-01T00:00:00Z")
        assert.deepEqual(again, { document: SAMPLE[0].document.id, status: "already there", claims: 1, passages: 2 })
        assert.equal((await casebook.status()).claims, 3)
        assert.equal((await casebook.document(again.document))?.summary.added, WHEN)
      })
      it("knows nothing of a document that is not there", async () => {
        assert.equal(await casebook.document("none"), null)
        assert.equal(await casebook.original("none"), null)
        assert.equal(await casebook.known("none"), null)
        assert.equal(await casebook.claim("none"), null)
      })
      it("refuses a quote that does not stand in the text, and stays as it was", async () => {
        const text = "About 400 fighters were seen. No more."
        const claim = estimateOf(text, "About 400 fighters")
        const wrong = { ...claim, quote: { ...claim.quote, exact: "About 500 fighters" } }
        await assert.rejects(casebook.addDocument(readingOf(text, [claim, wrong]), WHEN), Refusal)
        assert.equal((await casebook.status()).documents, 0)
        assert.deepEqual((await casebook.searchPassages("seen")).hits, [])
      })
      it("takes code points for what they are", async () => {
        const text = "😀😀 They had 700 men. 😀 They had 900 men."
        await casebook.addDocument(readingOf(text, [estimateOf(text, "900 men")]), WHEN)
        const [{ claim }] = await allClaims()
        assert.equal(claim.quote.start, [..."😀😀 They had 700 men. 😀 They had "].length)
        const [hit] = (await casebook.searchPassages("900")).hits
        assert.equal(hit.snippet.text.trim(), "😀 They had 900 men.")
      })
      it("lists by words of name, title, author and publisher, and by publisher and author", async () => {
        await addSample()
        const names = async (filter: Parameters<Casebook["documents"]>[0]) =>
          (await casebook.documents(filter)).rows.map(({ name }) => name)
        assert.deepEqual(await names({}), ["presser.txt", "review.txt"].toSorted(byId))
        assert.deepEqual(await names({ text: "legiec" }), ["review.txt"])
        assert.deepEqual(await names({ text: "kab*" }), ["presser.txt"])
        assert.deepEqual(await names({ publisher: "Radio Kabul" }), ["presser.txt"])
        assert.deepEqual(await names({ author: "Ada Legieć" }), ["review.txt"])
        assert.equal((await casebook.documents({}, { limit: 1 })).total, 2)
      })
    })

    describe("claims", () => {
      it("come back whole, with their document", async () => {
        await addSample()
        const rows = await allClaims()
        const expected = SAMPLE.flatMap(({ extraction }) => extraction.claims)
        assert.equal(rows.length, 3)
        for (const { claim } of rows)
          assert.ok(expected.some((known) => JSON.stringify(known) === JSON.stringify(claim)))
        const one = await casebook.claim(rows[0].id)
        assert.equal(one?.block.text, SAMPLE.find(({ document }) => document.id === rows[0].document)?.document.text)
        assert.deepEqual(one?.verdicts, [])
      })
      const table: [filter: Parameters<Casebook["claims"]>[0], figures: (number | null)[]][] = [
        [{}, [null, 90, 1200]],
        [{ kind: ["estimate"] }, [null, 90, 1200]],
        [{ kind: ["event"] }, []],
        [{ measure: ["fatalities"] }, [90]],
        [{ measure: ["fatalities", "strength"] }, [null, 90, 1200]],
        [{ subject: ["Islamic State Khorasan"], measure: ["strength"] }, [null, 1200]],
        [{ place: ["Nangarhar"] }, [null]],
        [{ stance: ["neutral"] }, [null]],
        [{ certainty: ["probable"] }, [1200]],
        [{ polarity: ["negative"] }, []],
        [{ unit: ["persons"] }, [null, 90, 1200]],
        [{ document: [SAMPLE[1].document.id] }, [90, 1200]],
        [{ publisher: ["Review of Wars"] }, [90, 1200]],
        [{ holder: ["Radio Kabul"] }, [null]],
        [{ holder: ["Minister of Defence", "officials"] }, [null, 90]],
        [{ fromYear: 2017 }, [null, 90]],
        [{ toYear: 2016 }, [1200]],
        [{ fromYear: 2017, toYear: 2017 }, [90]],
        [{ text: "isis-k" }, [null]],
        [{ text: "zurich 1200" }, [1200]],
        [{ text: "???" }, []],
        [{ state: ["open"] }, [null, 90, 1200]],
        [{ state: ["accepted"] }, []],
        [{ subject: [] }, [null, 90, 1200]],
        [{ topic: ["fatalities"] }, [90]],
        [{ name: ["Islamic State Khorasan"] }, [null, 90, 1200]],
        [{ name: ["Nangarhar"] }, []],
        [{ reader: ["rules"] }, [null, 90, 1200]],
        [{ reader: ["Ada"] }, []],
        [{ direction: ["rising"] }, []],
        [{ sign: ["-"] }, []],
        [{ likelihood: ["may"] }, []],
        [{ question: "none" }, []],
        [{ source: ["Radio Kabul"] }, [null]],
        [{ source: ["Ada Legieć", "Minister of Defence"] }, [null, 90, 1200]],
        [{ source: ["Review of Wars"], holder: ["officials"] }, [90]],
        [
          {
            years: [
              { from: null, to: 2016 },
              { from: 2018, to: 2018 },
            ],
          },
          [null, 1200],
        ],
        [{ also: [{ measure: ["strength"] }, { stance: ["endorses"] }] }, [1200]],
        [{ not: [{ measure: ["strength"] }] }, [90]],
        [{ not: [{ place: ["Nangarhar"] }] }, [90, 1200]],
        [{ not: [{ source: ["Radio Kabul"] }, { text: "losses" }] }, [1200]],
        [{ not: [{ measure: ["strength"], stance: ["neutral"] }] }, [90, 1200]],
        [{ not: [{ fromYear: 2017 }] }, [1200]],
        [{ text: "men", not: [{ text: "zurich" }] }, []],
        [{ after: 0 }, [null, 90, 1200]],
        [{ after: 1_000_000 }, []],
      ]
      for (const [filter, figures] of table)
        it(`filters by ${JSON.stringify(filter)}`, async () => {
          await addSample()
          const { rows, total } = await casebook.claims(filter)
          const found = rows.map(({ claim }) => estimate(claim).best).sort((a, b) => (a ?? 0) - (b ?? 0))
          assert.deepEqual(found, figures)
          assert.equal(total, figures.length)
        })
      it("have values that are found by how a word of them, or of another name, begins", async () => {
        await addSample()
        const found = async (...asked: Parameters<Casebook["values"]>) =>
          (await casebook.values(...asked)).map(({ value, count, as }) => [value, count, as])
        assert.deepEqual(await found("holder", "min"), [["Minister of Defence", 1, null]])
        assert.deepEqual(await found("holder", "DEF"), [["Minister of Defence", 1, null]])
        assert.deepEqual(await found("name", "isis"), [["Islamic State Khorasan", 3, "ISIS-K"]])
        assert.deepEqual(await found("name", "is", { measure: ["fatalities"] }), [["Islamic State Khorasan", 1, null]])
        assert.deepEqual(await found("measure", ""), [
          ["strength", 2, null],
          ["fatalities", 1, null],
        ])
        assert.deepEqual(await found("source", "r"), [
          ["Review of Wars", 2, null],
          ["Radio Kabul", 1, null],
          ["researchers in Zürich", 1, null],
        ])
        assert.deepEqual(await found("source", "legiec", {}, 1), [["Ada Legieć", 2, null]])
        assert.deepEqual(await found("place", "kab"), [])
      })
      it("have values that a name means: itself, other names, names that hold its words, names that begin so", async () => {
        await addSample()
        const meant = (name: string) => casebook.meant("source", name)
        assert.deepEqual(await meant("Radio Kabul"), ["Radio Kabul"])
        assert.deepEqual(await meant("radio kabul"), ["Radio Kabul"])
        assert.deepEqual(await meant("Defence"), ["Minister of Defence"])
        assert.deepEqual(await meant("Def"), [])
        assert.deepEqual(await meant("def*"), ["Minister of Defence"])
        assert.deepEqual(await meant("???"), [])
        assert.deepEqual(await casebook.meant("name", "iskp"), ["Islamic State Khorasan"])
      })
      it("narrow sentences down to those in which they stand", async () => {
        await addSample()
        const texts = async (words: string, filter?: Parameters<Casebook["claims"]>[0]) =>
          (await casebook.searchPassages(words, {}, filter)).hits.map(({ snippet }) => snippet.text.trim().slice(0, 11))
        assert.deepEqual(await texts("counted"), ["Nobody had "])
        assert.deepEqual(await texts("counted", { measure: ["strength"] }), [])
        assert.deepEqual(
          await texts("the", { measure: ["strength"] }),
          ["Researchers", "The minister"].sort().map((t) => t.slice(0, 11)),
        )
        assert.deepEqual(await texts("2017", { holder: ["officials"] }), ["Officials p"])
      })
      it("pages without losing or repeating one", async () => {
        await addSample()
        for (const order of ["document", "time", "figure", "newest"] as const) {
          const whole = (await casebook.claims({}, {}, order)).rows.map(({ id }) => id)
          const paged: string[] = []
          for (let offset = 0; offset < 3; offset++)
            paged.push(...(await casebook.claims({}, { limit: 1, offset }, order)).rows.map(({ id }) => id))
          assert.deepEqual(paged, whole)
        }
      })
      it("orders by time and by figure", async () => {
        await addSample()
        const bests = async (order: "time" | "figure") =>
          (await casebook.claims({}, {}, order)).rows.map(({ claim }) => estimate(claim).best ?? estimate(claim).high)
        assert.deepEqual(await bests("time"), [1200, 90, 5000])
        assert.deepEqual(await bests("figure"), [5000, 1200, 90])
      })
      it("are counted by facet, a facet's own condition left out", async () => {
        await addSample()
        const counts = await casebook.facets({ measure: ["fatalities"] }, [
          "measure",
          "holder",
          "publisher",
          "year",
          "place",
          "state",
        ])
        assert.deepEqual(counts.measure, [
          { value: "strength", count: 2 },
          { value: "fatalities", count: 1 },
        ])
        assert.deepEqual(counts.holder, [{ value: "officials", count: 1 }])
        assert.deepEqual(counts.publisher, [{ value: "Review of Wars", count: 1 }])
        assert.deepEqual(counts.year, [{ value: "2017", count: 1 }])
        assert.deepEqual(counts.place, [{ value: null, count: 1 }])
        assert.deepEqual(counts.state, [{ value: "open", count: 1 }])
      })
      it("are counted as they are found, under every filter of the table", async () => {
        await addSample()
        for (const [filter] of table) {
          const { rows, total } = await casebook.claims(filter)
          const { kind } = await casebook.facets({ ...filter, kind: undefined }, ["kind"])
          const counted = (kind ?? []).reduce((sum, { count }) => sum + count, 0)
          if (filter && !filter.kind) assert.deepEqual([counted, total], [rows.length, rows.length])
        }
      })
      it("are replaced as one by a new extraction, and keep their ids and verdicts", async () => {
        await addSample()
        const { document, extraction } = SAMPLE[1]
        const [row] = (await casebook.claims({ measure: ["fatalities"] })).rows
        await casebook.appendVerdict({ claim: row.id, decision: "accepted", who: "Ada", when: WHEN })
        const renamed = extraction.claims
          .filter((claim) => topicOf(claim) === "fatalities")
          .map((claim) => ({ ...claim, subject: "ISKP" }))
        await casebook.replaceExtraction(document.id, extractionOf(document.text, renamed, "packs-2"))
        const rows = (await casebook.claims({ document: [document.id] })).rows
        assert.deepEqual(
          rows.map(({ id, claim, state, lexicon }) => [id, subjectOf(claim), state, lexicon]),
          [[row.id, "ISKP", "accepted", "packs-2"]],
        )
        assert.equal((await casebook.searchClaims("zurich")).total, 0)
        assert.equal((await casebook.searchPassages("zurich")).total, 1)
        assert.deepEqual((await casebook.status()).lexicons, ["packs-1", "packs-2"])
        assert.deepEqual(await casebook.check(), [])
      })
      it("of a document that is not there cannot be replaced", async () => {
        await assert.rejects(casebook.replaceExtraction("none", extractionOf("Nothing.")), CasebookError)
      })
    })

    it("finds ids by how they begin, two at most", async () => {
      await addSample()
      const { rows } = await casebook.claims({}, { limit: 1000 })
      const ids = rows.map(({ id }) => id).sort()
      for (const length of [0, 1, 4, ids[0]!.length])
        assert.deepEqual(
          await casebook.idsBeginning("claim", ids[0]!.slice(0, length)),
          ids.filter((id) => id.startsWith(ids[0]!.slice(0, length))).slice(0, 2),
        )
      assert.deepEqual(await casebook.idsBeginning("document", rows[0]!.document), [rows[0]!.document])
      assert.deepEqual(await casebook.idsBeginning("question", "zz"), [])
    })

    describe("findings", () => {
      it("are replaced as a whole and listed, the most contested first", async () => {
        await addSample()
        const { claims } = await casebook.placedClaims()
        const ids = claims.filter(({ claim }) => topicOf(claim) === "strength").map(({ id }) => id)
        assert.equal((await casebook.status()).reconciled, false)
        await saveAll(casebook, [findingOf("q1", ids, 0.2), findingOf("q2", [ids[0]], 0.9)])
        assert.equal((await casebook.status()).reconciled, true)
        const { rows, total } = await casebook.questions()
        assert.deepEqual([rows.map(({ id }) => id), total], [["q2", "q1"], 2])
        assert.deepEqual([rows[1].claims, rows[1].firstYear, rows[1].lastYear], [2, 2016, 2018])
        assert.deepEqual(await casebook.finding("q1"), findingOf("q1", ids, 0.2))
        assert.equal((await casebook.claims({ question: "q1" })).total, 2)
        assert.deepEqual((await casebook.claim(ids[0]))?.questions, ["q1", "q2"])

        await casebook.reconcileWith("packs-2")
        assert.equal((await casebook.status()).reconciled, false)
        await saveAll(casebook, [findingOf("q1", ids, 0.3)])
        assert.equal(await casebook.finding("q2"), null)
        assert.equal((await casebook.questions({ text: "strength" })).rows[0].contest, 0.3)
        assert.equal((await casebook.questions({ conflict: "time" })).total, 0)
        assert.equal((await casebook.questions({ conflict: "value" })).total, 1)
        assert.equal((await casebook.questions({ minClaims: 3 })).total, 0)
        assert.deepEqual(await casebook.check(), [])
      })
      it("of a part that has changed meanwhile do not take the place of later ones", async () => {
        await casebook.addDocument(SAMPLE[0], WHEN)
        await saveAll(casebook, [findingOf("first", [], 0)])
        await casebook.reconcileWith("packs-2")
        const late = await casebook.changedParts(1000)
        await casebook.addDocument(SAMPLE[1], WHEN)
        await saveAll(casebook, [findingOf("later", [], 0)])
        await casebook.saveFindings(late.parts.map((part) => ({ ...part, findings: [findingOf("earlier", [], 0)] })))
        assert.deepEqual(
          (await casebook.questions()).rows.map(({ id }) => id),
          ["later"],
        )
        assert.equal((await casebook.status()).reconciled, true)
      })
      it("are asked for only where claims have changed", async () => {
        await addSample()
        await saveAll(casebook, [])
        const { document, extraction } = SAMPLE[0]
        await casebook.replaceExtraction(document.id, extraction)
        assert.deepEqual(await casebook.unparted(10), [])
        assert.equal((await casebook.status()).reconciled, true)
        await casebook.replaceExtraction(document.id, { ...extraction, claims: extraction.claims.slice(1) })
        const [changed] = await casebook.unparted(10)
        assert.deepEqual([changed.document, changed.claims.length], [document.id, extraction.claims.length - 1])
        assert.deepEqual(
          (await casebook.changedParts(10)).parts.map(({ part }) => part),
          ["all"],
        )
        assert.equal((await casebook.changedParts(10)).claims.length, (await casebook.placedClaims()).claims.length)
      })
      it("are made from claims and from what their documents cite, in code points", async () => {
        const text = "😀 They had 700 men. Smith says so."
        const reading = readingOf(text, [estimateOf(text, "700 men")], {
          title: "One",
          authors: ["B", "A"],
          published: "2020",
        })
        const work = { authors: ["Smith"], title: "Men", publisher: null, date: "2019", url: null }
        const citations = [
          { ...work, number: "1", text: "Smith, Men, 2019", block: 0, calledAt: [text.indexOf(" Smith")] },
        ]
        await casebook.addDocument({ ...reading, document: { ...reading.document, citations } }, WHEN)
        const { claims, documents } = await casebook.placedClaims()
        assert.equal(claims.length, 1)
        assert.deepEqual(documents, [
          {
            id: reading.document.id,
            name: "report.txt",
            title: "One",
            authors: ["B", "A"],
            publisher: null,
            published: "2020",
            url: null,
            language: "en",
            citations: [{ ...work, calledAt: ["😀 They had 700 men.".length - 1] }],
          },
        ])
      })
      it("can be narrowed down by conflict and by name, with what each would leave", async () => {
        for (const reading of SAMPLE) await casebook.addDocument(reading, WHEN)
        const { claims } = await casebook.placedClaims()
        const ids = claims.map(({ id }) => id)
        await saveAll(casebook, [findingOf("q1", ids.slice(0, 2), 2), findingOf("q2", ids.slice(2, 3), 0)])
        const name = namesOf(claims[0].claim)[0]
        const facets = await casebook.questionFacets({ conflicts: ["value"] })
        assert.deepEqual(facets.conflict, [{ value: "value", count: 1 }])
        assert.deepEqual(facets.kind, [{ value: "estimate", count: 1 }])
        assert.ok(facets.name.some((one) => one.value === name && one.count === 1))
        const found = async (filter: Parameters<typeof casebook.questions>[0]) =>
          (await casebook.questions(filter)).rows.map(({ id }) => id)
        assert.deepEqual(await found({ conflicts: ["value", "polarity"] }), ["q1"])
        assert.deepEqual(await found({ conflicts: ["polarity"] }), [])
        assert.ok((await found({ name: [name] })).includes("q1"))
        assert.deepEqual(await found({ name: ["Nobody at All"] }), [])
      })
      it("know the questions that their documents speak on too", async () => {
        for (const reading of SAMPLE) await casebook.addDocument(reading, WHEN)
        const { claims } = await casebook.placedClaims()
        const own = claims.filter(({ document }) => document === claims[0].document)
        assert.ok(own.length > 1)
        await saveAll(casebook, [
          findingOf("q1", [own[0].id], 2),
          findingOf(
            "q2",
            own.slice(1).map(({ id }) => id),
            0,
          ),
        ])
        const beside = await casebook.neighbours("q1", ["estimate", "event"])
        assert.deepEqual(
          beside.map(({ id, shared }) => [id, shared]),
          [["q2", 1]],
        )
        assert.deepEqual(await casebook.neighbours("q1", ["forecast"]), [])
      })
      it("are out of date once a document is added", async () => {
        await casebook.addDocument(SAMPLE[0], WHEN)
        await saveAll(casebook, [])
        await casebook.addDocument(SAMPLE[1], WHEN)
        assert.equal((await casebook.status()).reconciled, false)
      })
    })

    describe("the verdict log", () => {
      it("is laid on and taken off", async () => {
        await addSample()
        const [{ id }] = await allClaims()
        const state = async () => (await casebook.claim(id))?.state
        const append = (decision: "accepted" | "rejected" | "withdrawn") =>
          casebook.appendVerdict({ claim: id, decision, who: "Ada", when: WHEN, reason: "counted" })
        assert.deepEqual(await append("accepted"), {
          about: "claim",
          sequence: 1,
          claim: id,
          decision: "accepted",
          correction: null,
          added: null,
          reason: "counted",
          who: "Ada",
          when: WHEN,
        })
        await append("rejected")
        assert.equal(await state(), "rejected")
        await append("withdrawn")
        assert.equal(await state(), "accepted")
        await append("withdrawn")
        assert.equal(await state(), "open")
        await assert.rejects(append("withdrawn"), CasebookError)
        assert.deepEqual(
          (await casebook.verdicts(id)).map(({ sequence, decision }) => [sequence, decision]),
          [
            [1, "accepted"],
            [2, "rejected"],
            [3, "withdrawn"],
            [4, "withdrawn"],
          ],
        )
      })
      it("refuses a claim that was never there, and nobody", async () => {
        await addSample()
        const [{ id }] = await allClaims()
        await assert.rejects(
          casebook.appendVerdict({ claim: "none", decision: "accepted", who: "Ada", when: WHEN }),
          CasebookError,
        )
        await assert.rejects(
          casebook.appendVerdict({ claim: id, decision: "accepted", who: " ", when: WHEN }),
          CasebookError,
        )
        assert.deepEqual(await casebook.verdicts(), [])
      })
    })

    describe("several readers", () => {
      const [reading] = SAMPLE
      const { document, extraction } = reading
      const [first] = extraction.claims
      const relation: Claim = {
        ...{
          kind: "relation",
          type: "operates-in",
          subject: "Islamic State Khorasan",
          object: "Nangarhar",
          ended: false,
        },
        ...{ quote: first.quote, attribution: [], stance: "endorses", certainty: "certain", polarity: "positive" },
        ...{ time: null, rule: "a colleague", implied: [] },
      }
      const read = async (filter: Parameters<Casebook["claims"]>[0] = {}) =>
        (await casebook.claims({ document: [document.id], ...filter })).rows
      it("are kept apart, found by name, and counted once where they say the same", async () => {
        await addSample()
        assert.deepEqual(await casebook.addClaims(document.id, "Ada", [first, relation]), { claims: 2 })
        await casebook.addClaims(document.id, "model-1", [relation])
        const rows = await read()
        assert.equal(rows.length, 4)
        assert.equal(new Set(rows.map(({ id }) => id)).size, 4)
        const [rules] = await read({ reader: ["rules"] })
        const [estimates, ties] = [
          await read({ reader: ["Ada"], kind: ["estimate"] }),
          await read({ kind: ["relation"] }),
        ]
        assert.equal(estimates[0].sameAs, rules.id)
        assert.deepEqual(rules.doubles, [{ id: estimates[0].id, reader: "Ada" }])
        assert.deepEqual(ties.map(({ reader, sameAs }) => [reader, sameAs === null]).toSorted(), [
          ["Ada", true],
          ["model-1", false],
        ])
        assert.equal((await casebook.placedClaims()).claims.length, 4)
        assert.deepEqual((await casebook.facets({}, ["reader"])).reader, [
          { value: "rules", count: 3 },
          { value: "Ada", count: 2 },
          { value: "model-1", count: 1 },
        ])
        assert.deepEqual(await casebook.check(), [])
      })
      it("replace their own claims, the same ones twice being there once, and keep verdicts", async () => {
        await addSample()
        await casebook.addClaims(document.id, "Ada", [first, relation])
        const [tie] = await read({ kind: ["relation"] })
        await casebook.appendVerdict({ claim: tie.id, decision: "accepted", who: "Eve", when: WHEN })
        await casebook.addClaims(document.id, "Ada", [relation])
        await casebook.addClaims(document.id, "Ada", [relation])
        assert.deepEqual(
          (await read({ reader: ["Ada"] })).map(({ id, state }) => [id, state]),
          [[tie.id, "accepted"]],
        )
        await casebook.replaceExtraction(document.id, extractionOf(document.text, [], "packs-2"))
        assert.deepEqual(
          (await read()).map(({ id }) => id),
          [tie.id],
        )
        await casebook.addClaims(document.id, "Ada", [])
        assert.deepEqual(await read(), [])
        assert.equal((await casebook.status()).claims, 2)
        assert.deepEqual(await casebook.check(), [])
      })
      it("cannot be the rules, nobody, or anybody with a quote that does not stand in the text", async () => {
        await addSample()
        for (const reader of ["rules", " "])
          await assert.rejects(casebook.addClaims(document.id, reader, [relation]), CasebookError)
        const wrong = { ...relation, quote: { ...relation.quote, exact: "nobody said so" } }
        await assert.rejects(casebook.addClaims(document.id, "Ada", [wrong]), Refusal)
        await assert.rejects(casebook.addClaims("none", "Ada", []), CasebookError)
        assert.equal((await read()).length, 1)
      })
    })

    describe("what is decided on a claim", () => {
      const decide = (claim: string, decision: "accepted" | "rejected" | "withdrawn") =>
        casebook.appendVerdict({ claim, decision, who: "Ada", when: WHEN })
      const correct = (claim: string, correction: Readonly<Record<string, unknown>>) =>
        casebook.appendVerdict({ claim, decision: "corrected", correction, who: "Ada", when: WHEN })
      const counted = async () => (await casebook.placedClaims()).claims.map(({ id }) => id)
      it("leaves a rejected one where it is and out of what is reconciled, until it is withdrawn", async () => {
        await addSample()
        await saveAll(casebook, [])
        const [{ id }] = await allClaims()
        const before = await counted()
        await decide(id, "rejected")
        assert.deepEqual(
          await counted(),
          before.filter((one) => one !== id),
        )
        assert.equal((await allClaims()).length, 3)
        assert.equal((await casebook.status()).reconciled, false)
        assert.equal(
          (await casebook.changedParts(10)).claims.some((claim) => claim.id === id),
          false,
        )
        await decide(id, "withdrawn")
        assert.deepEqual(await counted(), before)
      })
      it("changes nothing that is reconciled by accepting", async () => {
        await addSample()
        await saveAll(casebook, [])
        await decide((await allClaims())[0].id, "accepted")
        assert.equal((await casebook.status()).reconciled, true)
      })
      it("puts corrections over what was read, field by field, and takes them off again", async () => {
        await addSample()
        const [{ id, claim: said }] = await allClaims()
        await correct(id, { place: "Kunar", time: "2017" })
        await correct(id, { subject: "Somebody Else", place: "Herat" })
        const row = await casebook.claim(id)
        assert.deepEqual(row?.claim, { ...said, subject: "Somebody Else", place: "Herat", time: "2017" })
        assert.deepEqual(row?.said, said)
        assert.equal(row?.state, "corrected")
        assert.deepEqual(
          (await casebook.claims({ name: ["Somebody Else"], place: ["Herat"] })).rows.map((one) => one.id),
          [id],
        )
        assert.equal((await casebook.claims({ text: "herat" })).total, 1)
        const { place = [] } = await casebook.facets({}, ["place"])
        assert.equal(place.find(({ value }) => value === "Herat")?.count, 1)
        assert.ok((await casebook.placedClaims()).claims.some(({ claim }) => subjectOf(claim) === "Somebody Else"))
        await decide(id, "withdrawn")
        await decide(id, "withdrawn")
        assert.deepEqual((await casebook.claim(id))?.claim, said)
        assert.equal((await casebook.claim(id))?.said, null)
        assert.deepEqual(await casebook.check(), [])
      })
      it("keeps a correction when the document is extracted anew", async () => {
        await addSample()
        const { document, extraction } = SAMPLE[0]
        const [{ id }] = (await casebook.claims({ document: [document.id] })).rows
        await correct(id, { place: "Kunar" })
        await casebook.replaceExtraction(document.id, { ...extraction, lexicon: "packs-2" })
        const changed = extraction.claims.map((claim) => ({ ...claim, subject: "ISKP" }))
        await casebook.replaceExtraction(document.id, { ...extraction, claims: changed })
        const row = await casebook.claim(id)
        assert.deepEqual(row?.claim, { ...changed[0], place: "Kunar" })
        assert.deepEqual(row?.said, changed[0])
      })
      it("anchors anew, and refuses words, fields and values that cannot be", async () => {
        await addSample()
        const { document } = SAMPLE[0]
        const [{ id, claim }] = (await casebook.claims({ document: [document.id] })).rows
        const start = document.text.indexOf("fighters")
        const quote = { exact: "fighters", prefix: "", suffix: "", start, end: start + 8 }
        const wrong: [Readonly<Record<string, unknown>>, RegExp][] = [
          [{ quote: { ...quote, exact: "soldiers" } }, /does not stand in the text: "soldiers"/],
          [{ colour: "red" }, /no field that can be corrected: "colour"/],
          [{ best: "many" }, /no value of best: "many"/],
          [{ time: "yesterday" }, /no value of time/],
          [{}, /changes nothing/],
        ]
        for (const [correction, line] of wrong)
          await assert.rejects(correct(id, correction), (error) => error instanceof Refusal && line.test(error.message))
        assert.deepEqual(await casebook.verdicts(), [])
        await correct(id, { quote })
        assert.equal((await casebook.claim(id))?.claim.quote.exact, "fighters")
        assert.deepEqual((await casebook.claim(id))?.said, claim)
      })
      it("adds what nobody read, by hand, and takes it away when withdrawn", async () => {
        await addSample()
        const { document } = SAMPLE[0]
        const added = { document: document.id, claim: estimateOf(document.text, "5,000 fighters", { best: 5000 }) }
        const { claim: id, sequence } = await casebook.appendVerdict({
          decision: "added",
          added,
          who: "Ada",
          when: WHEN,
        })
        const row = await casebook.claim(id)
        assert.deepEqual([row?.reader, row?.state, row?.claim.rule], ["Ada", "accepted", "by hand"])
        assert.ok((await counted()).includes(id))
        await casebook.addClaims(document.id, "Ada", [])
        assert.ok(await casebook.claim(id), "what was added by hand is not the reader's to take away")
        await decide(id, "withdrawn")
        assert.equal(await casebook.claim(id), null)
        assert.equal((await casebook.status()).claims, 3)
        assert.deepEqual(
          (await casebook.verdicts(id)).map((one) => [one.sequence, one.decision, one.added?.document ?? null]),
          [
            [sequence, "added", document.id],
            [sequence + 1, "withdrawn", null],
          ],
        )
        await assert.rejects(
          casebook.appendVerdict({
            ...{ decision: "added", who: "Ada", when: WHEN },
            added: { ...added, claim: { ...added.claim, quote: { ...added.claim.quote, exact: "6,000 fighters" } } },
          }),
          Refusal,
        )
        assert.deepEqual(await casebook.check(), [])
      })
    })

    describe("what is decided on names, questions and sources", () => {
      const signed = { who: "Ada", when: WHEN, reason: null } as const
      it("folds to what stands, in whatever order two names are given", async () => {
        await addSample()
        await saveAll(casebook, [])
        const identity = (a: string, b: string, decision: "same" | "different" | "withdrawn") =>
          casebook.appendVerdict({ about: "identity", a, b, decision, ...signed })
        await identity("officials", "Islamic State Khorasan", "same")
        assert.equal((await casebook.status()).reconciled, false)
        await identity("Islamic State Khorasan", "officials", "different")
        const pair = { a: "Islamic State Khorasan", b: "officials" }
        assert.deepEqual((await casebook.decisions()).identities, [{ ...pair, decision: "different" }])
        await identity("Islamic State Khorasan", "officials", "withdrawn")
        assert.deepEqual((await casebook.decisions()).identities, [{ ...pair, decision: "same" }])
        await identity("Islamic State Khorasan", "officials", "withdrawn")
        assert.deepEqual(await casebook.decisions(), { identities: [], groupings: [], grades: [] })
        await assert.rejects(identity("Islamic State Khorasan", "officials", "withdrawn"), CasebookError)
        await assert.rejects(identity("officials", "officials ", "same"), CasebookError)
        assert.equal((await casebook.verdicts({ about: "identity", name: "officials" })).length, 4)
        assert.deepEqual(await casebook.verdicts({ about: "grade" }), [])
      })
      it("splits and joins questions of claims that are there", async () => {
        await addSample()
        await saveAll(casebook, [])
        const ids = (await allClaims()).map(({ id }) => id)
        const group = (claims: readonly string[], decision: "split" | "join" | "withdrawn") =>
          casebook.appendVerdict({ about: "grouping", claims, decision, ...signed })
        await group([ids[1], ids[0]], "join")
        assert.deepEqual((await casebook.decisions()).groupings, [{ claims: ids.slice(0, 2).sort(), decision: "join" }])
        assert.equal((await casebook.changedParts(10)).claims.length, 3)
        await assert.rejects(group([ids[0]], "join"), CasebookError)
        await assert.rejects(group(["none"], "split"), CasebookError)
        await group([ids[0], ids[1]], "withdrawn")
        assert.deepEqual((await casebook.decisions()).groupings, [])
      })
      it("grades sources by topic and claims by credibility, apart", async () => {
        await addSample()
        const [{ id }] = await allClaims()
        const none = { topic: null, claim: null, reliability: null, credibility: null }
        const grade = (fields: Partial<GradeVerdict>) =>
          casebook.appendVerdict({
            ...{ about: "grade", source: "Radio Kabul", decision: "graded", ...none, ...signed },
            ...fields,
          })
        await grade({ reliability: "B" })
        await grade({ reliability: "D", topic: "fatalities" })
        await grade({ credibility: 2, claim: id })
        await grade({ reliability: "C" })
        assert.deepEqual(
          (await casebook.decisions()).grades.map(({ topic, claim, reliability, credibility }) => [
            ...[topic, claim, reliability, credibility],
          ]),
          [
            ["fatalities", null, "D", null],
            [null, id, null, 2],
            [null, null, "C", null],
          ],
        )
        await grade({ decision: "withdrawn" })
        assert.equal((await casebook.decisions()).grades.find(({ topic, claim }) => !topic && !claim)?.reliability, "B")
        assert.equal((await casebook.verdicts({ about: "grade", claim: id })).length, 1)
        assert.deepEqual(await casebook.verdicts(id), [])
        await assert.rejects(grade({}), CasebookError)
        await assert.rejects(grade({ credibility: 3 }), CasebookError)
        await assert.rejects(grade({ credibility: 3, claim: "none" }), CasebookError)
      })
    })

    describe("saved searches", () => {
      const entry = { search: null, name: null, query: null, who: "Ada", when: WHEN }
      it("are named, looked at, renamed, deleted and brought back, each by one more entry", async () => {
        await addSample()
        const { id } = await casebook.appendSearch({
          ...entry,
          act: "saved",
          name: "Numbers",
          query: "measure:strength",
        })
        const [saved] = await casebook.searches("Ada")
        assert.deepEqual(
          [saved?.name, saved?.query, saved?.who, saved?.looked, saved?.deleted],
          ["Numbers", "measure:strength", "Ada", null, false],
        )
        assert.ok(saved!.seen > 0)
        const text = "Some 700 fighters came later."
        await casebook.addDocument(readingOf(text, [estimateOf(text, "700 fighters", { best: 700 })]), WHEN)
        assert.equal((await casebook.claims({ after: saved!.seen })).total, 1)
        await casebook.appendSearch({ ...entry, act: "looked", search: id, who: "Ben", when: "2026-11-25T10:00:00Z" })
        assert.equal((await casebook.searches("Ada"))[0]?.seen, saved!.seen)
        const [seen] = await casebook.searches("Ben")
        assert.equal((await casebook.claims({ after: seen!.seen })).total, 0)
        assert.equal(seen?.looked, "2026-11-25T10:00:00Z")
        await casebook.appendSearch({ ...entry, act: "renamed", search: id, name: "Strength" })
        const gone = await casebook.appendSearch({ ...entry, act: "deleted", search: id })
        assert.deepEqual([gone.name, gone.deleted], ["Strength", true])
        await casebook.appendSearch({ ...entry, act: "saved", name: "Strength", query: "kind:event" })
        await assert.rejects(casebook.appendSearch({ ...entry, act: "restored", search: id }), CasebookError)
        assert.deepEqual(
          (await casebook.searches("Ada")).map(({ name, deleted }) => [name, deleted]),
          [
            ["Strength", true],
            ["Strength", false],
          ],
        )
      })
      it("are refused where nothing is there, without a name or a query, and with another's name", async () => {
        await casebook.appendSearch({ ...entry, act: "saved", name: "One", query: "a" })
        for (const wrong of [
          { act: "saved", name: "One", query: "b" },
          { act: "saved", name: " ", query: "b" },
          { act: "saved", name: "Two", query: "" },
          { act: "looked", search: 7 },
          { act: "renamed", search: 1, name: "" },
          { act: "restored", search: 1 },
        ] as const)
          await assert.rejects(casebook.appendSearch({ ...entry, ...wrong }), CasebookError, JSON.stringify(wrong))
        assert.equal((await casebook.searches("Ada")).length, 1)
      })
    })

    describe("names", () => {
      const text = "The Front broke away from the Guard in 2014. The Front raided Osk in May 2018 and hit the Guard."
      const { attribution, stance, certainty, polarity, rule, implied } = SAMPLE[1]!.extraction.claims[1]!
      const base = { attribution, stance, certainty, polarity, rule, implied }
      const quote = (words: string) => quoteAt(text, text.indexOf(words), text.indexOf(words) + words.length)
      const split: Claim = {
        ...base,
        ...{ kind: "relation", type: "split-from", subject: "Front", object: "Guard", ended: false, time: "2014" },
        ...{ quote: quote("The Front broke away from the Guard in 2014"), attribution: ["Radio Kabul"] },
      }
      const raid: Claim = {
        ...base,
        ...{
          kind: "event",
          type: "Battles",
          subtype: "Armed clash",
          actors: ["Front"],
          targets: ["Guard"],
          place: "Osk",
        },
        ...{ weapon: null, incident: "1", time: "2018-05", quote: quote("The Front raided Osk in May 2018") },
      }
      const reading = readingOf(text, [split, raid])
      const front = { type: "armed-group", name: "Front", forms: ["Front", "the Front"], pack: null } as const
      const addNames = () =>
        casebook.addDocument({ ...reading, extraction: { ...reading.extraction, entities: [front] } }, WHEN)
      const claimId = async (kind: Claim["kind"]) => (await casebook.claims({ kind: [kind] })).rows[0]!.id

      it("are counted by what they do and what they are taken for", async () => {
        await addNames()
        assert.deepEqual(await casebook.names(), [
          {
            ...{ name: "Front", kinds: { event: 1, relation: 1 }, roles: { actor: 1, subject: 1 } },
            ends: [{ role: "subject", type: "split-from", claims: 1 }],
            ...{ types: [{ type: "armed-group", documents: 1 }], known: false, holds: 0, contested: 0 },
          },
          {
            ...{ name: "Guard", kinds: { event: 1, relation: 1 }, roles: { object: 1, target: 1 } },
            ends: [{ role: "object", type: "split-from", claims: 1 }],
            ...{ types: [], known: false, holds: 0, contested: 0 },
          },
        ])
      })
      it("are the same list until something changes", async () => {
        await addNames()
        const before = await casebook.names()
        assert.equal(await casebook.names(), before)
        const reason = "misread"
        await casebook.appendVerdict({
          claim: await claimId("relation"),
          decision: "rejected",
          reason,
          who: "Ada",
          when: WHEN,
        })
        const after = await casebook.names()
        assert.notEqual(after, before)
        assert.deepEqual(
          after.map(({ ends }) => ends),
          [[], []],
        )
      })
      it("know whom they are tied to, when claims tell of them and how documents write them", async () => {
        await addNames()
        assert.deepEqual(await casebook.tiedNames(["Guard", "nobody"]), [
          { name: "Guard", other: "Front", type: "split-from", claims: 1 },
        ])
        assert.deepEqual(await casebook.toldDays(["Front"]), [
          { name: "Front", first: "2014-01-01", last: "2018-05-31" },
        ])
        assert.deepEqual(await casebook.nameForms(["Front"]), [
          { form: "Front", documents: 1 },
          { form: "the Front", documents: 1 },
        ])
        await casebook.appendVerdict({
          ...{ claim: await claimId("relation"), decision: "rejected", reason: "misread", who: "Ada", when: WHEN },
        })
        assert.deepEqual(await casebook.tiedNames(["Guard"]), [])
        assert.deepEqual(await casebook.toldDays(["Front"]), [
          { name: "Front", first: "2018-05-01", last: "2018-05-31" },
        ])
      })
      it("are counted over claims that count, and asked for in pairs, without reading the claims", async () => {
        await addNames()
        const told = await claimId("relation")
        const all = { kinds: ["event", "relation"] as const, without: [] }
        const asked = [
          ["Front", "Guard"],
          ["Guard", "Front"],
          ["Front", "nobody"],
          ["Front", "Front"],
        ] as const
        const { fields, holders } = await casebook.countedNames()
        assert.deepEqual(
          [...fields],
          [
            ["Front", 2],
            ["Guard", 2],
          ],
        )
        assert.deepEqual([...holders].sort(), ["Radio Kabul", "officials"])
        assert.deepEqual([...(await casebook.namedTogether(asked, all))].sort(), [0, 1])
        assert.deepEqual([...(await casebook.namedTogether(asked, { ...all, kinds: ["estimate"] }))], [])
        assert.deepEqual(
          (await casebook.relationsOf(["split-from"])).map(({ id }) => id),
          [told],
        )
        assert.deepEqual(await casebook.relationsOf(["led-by"]), [])
        assert.equal((await casebook.claimsNaming(["Front", "Guard"], 1)).length, 1)
        assert.deepEqual(new Set(await casebook.claimsNaming(["Front", "nobody"], 5)).size, 2)
        await casebook.appendVerdict({
          ...{ claim: told, decision: "rejected", reason: "misread", who: "Ada", when: WHEN },
        })
        assert.deepEqual([...(await casebook.countedNames()).fields.values()], [1, 1])
        assert.deepEqual(await casebook.relationsOf(["split-from"]), [])
        assert.deepEqual((await casebook.claimsNaming(["Front", "Guard"], 5)).includes(told), false)
      })
      it("are asked for in the part that they play, in lists and in counts", async () => {
        await addNames()
        const asked = async (role: "actor" | "target" | "subject") => {
          const filter = { name: ["Guard"], role: [role] }
          const { rows, total } = await casebook.claims(filter)
          const { kind } = await casebook.facets(filter, ["kind"])
          assert.equal(rows.length, total)
          return [total, (kind ?? []).reduce((sum, { count }) => sum + count, 0)]
        }
        assert.deepEqual(await asked("target"), [1, 1])
        assert.deepEqual(await asked("actor"), [0, 0])
      })
      it("give claims by their ids, in their order", async () => {
        await addNames()
        const ids = [await claimId("event"), "none", await claimId("relation")]
        assert.deepEqual(
          (await casebook.claimsOf(ids)).map(({ id }) => id),
          [ids[0], ids[2]],
        )
      })
      it("share questions with others", async () => {
        await addSample()
        const [first, second] = (await casebook.claims({ measure: ["strength"] })).rows
        const finding = findingOf("q1", [first!.id, second!.id], 2)
        const origins = [first!, second!].map(({ id }) => ({ id, name: id, claims: [id], low: 1, high: 1 }))
        await saveAll(casebook, [{ ...finding, origins }, findingOf("q2", [second!.id], 1)])
        const shared = await casebook.sharedFindings({ holder: ["Minister of Defence"] }, 10)
        assert.deepEqual(
          [shared.total, shared.findings.map(({ question }) => question.id), shared.claims.length, shared.own.length],
          [1, ["q1"], 2, 1],
        )
        assert.equal((await casebook.sharedFindings({ holder: ["nobody"] }, 10)).total, 0)
      })
    })

    describe("as a whole", () => {
      it("counts its sources", async () => {
        await addSample()
        const { rows, total } = await casebook.sources()
        assert.equal(total, 7)
        const kabul = rows.filter(({ name }) => name === "Radio Kabul")
        assert.deepEqual(kabul.map(({ role, documents, claims }) => [role, documents, claims]).sort(), [
          ["holder", 1, 1],
          ["publisher", 1, 1],
        ])
        assert.deepEqual(await casebook.sources("author"), {
          rows: [{ name: "Ada Legieć", role: "author", documents: 1, claims: 2, questions: 0 }],
          total: 1,
        })
      })
      it("tells its coverage by year", async () => {
        await addSample()
        assert.deepEqual(await casebook.coverage(), {
          claims: [2016, 2017, 2018].map((year) => ({ year, count: 1 })),
          documents: [2018, 2019].map((year) => ({ year, count: 1 })),
          undatedClaims: 0,
          undatedDocuments: 0,
        })
      })
      it("remembers what was refused until a file of that name is read", async () => {
        const refused = { name: "review.txt", reason: 'empty report: "review.txt"', when: WHEN }
        await casebook.recordRefusal({ ...refused, reason: "before" })
        await casebook.recordRefusal(refused)
        assert.deepEqual(await casebook.refusals(), [refused])
        await addSample()
        assert.deepEqual(await casebook.refusals(), [])
      })
      it("is sound, also when empty", async () => {
        assert.deepEqual(await casebook.check(), [])
        const status = await casebook.status()
        assert.deepEqual([status.documents, status.claims, status.reconciled, status.lexicons], [0, 0, true, []])
        assert.deepEqual(await casebook.coverage(), {
          claims: [],
          documents: [],
          undatedClaims: 0,
          undatedDocuments: 0,
        })
        assert.deepEqual(await casebook.facets({}, ["subject"]), { subject: [] })
      })
    })
  })
}

const byId = (a: string, b: string): number => {
  const id = (name: string) => SAMPLE.find(({ document }) => document.name === name)!.document.id
  return id(a) < id(b) ? -1 : 1
}
