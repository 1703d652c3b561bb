// The form of a pack's files. Unknown keys are refused: a misspelt key would otherwise silently do nothing.
import { createRequire } from "node:module"
import { ENTITY_TYPES } from "#claim"

/** Made when the first pack is read from YAML: a compiled pack needs no schema, and Zod takes 70 ms to load. */
export function schemas() {
  made ??= makeSchemas()
  return made
}
let made: ReturnType<typeof makeSchemas> | null = null

function makeSchemas() {
  const { z } = createRequire(import.meta.url)("zod") as typeof import("zod")
  const text = z.string().min(1)
  const texts = z.array(text)
  const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
  const extent = z.number().positive().max(10_000)
  const countryCode = z.string().regex(/^[A-Z]{2}$/, "not an ISO 3166-1 alpha-2 code")

  const packSchema = z.strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]*$/, "a pack's name has small letters, digits and dashes"),
    kind: z.enum(["language", "theatre"]),
    version: z.union([text, z.number()]).transform(String),
    language: text.optional(),
    reason: text,
  })

  const termValue = z.union([z.string(), z.number()])
  const termsSchema = z.array(
    z.strictObject({
      class: z.string().regex(/^[a-z][a-z0-9-]*$/, "a class has small letters, digits and dashes"),
      reason: text,
      forms: z.enum(["verb", "noun"]).optional(),
      terms: z.union([z.array(z.union([text, z.number()]).transform(String)), z.record(z.string(), termValue)]),
      match: texts.optional(),
      mismatch: texts.optional(),
    }),
  )

  const nameSchema = z.strictObject({
    also: texts.optional(),
    exact: texts.optional(),
    demonyms: texts.optional(),
    seats: texts.optional(),
    ambiguous: texts.optional(),
    context: z.union([text, texts]).optional(),
    of: text.optional(),
    at: point.optional(),
    extent: extent.optional(),
    country: countryCode.optional(),
  })
  const namesSchema = z.array(
    z.strictObject({
      type: z.enum(ENTITY_TYPES),
      reason: text,
      call: z.string().includes("{}").optional(),
      shapes: z.array(z.string().includes("{}")).optional(),
      context: z.union([text, texts]).optional(),
      of: text.optional(),
      country: countryCode.optional(),
      extent: extent.optional(),
      names: z.record(text, z.union([z.null(), texts, nameSchema])),
    }),
  )

  const examplesSchema = z.array(
    z.strictObject({
      text: text,
      reason: text.optional(),
      mentions: z.record(text, text).optional(),
      absent: texts.optional(),
    }),
  )
  const spellingsSchema = z.array(
    z.strictObject({
      reason: text,
      same: texts.min(2).optional(),
      for: text.optional(),
      also: texts.optional(),
      small: texts.optional(),
    }),
  )
  return { spellingsSchema, packSchema, termsSchema, namesSchema, nameSchema, examplesSchema }
}

type Schemas = ReturnType<typeof makeSchemas>
export type PackHead = ReturnType<Schemas["packSchema"]["parse"]>
export type TermBlock = ReturnType<Schemas["termsSchema"]["parse"]>[number]
export type NameBlock = ReturnType<Schemas["namesSchema"]["parse"]>[number]
export type NameFields = ReturnType<Schemas["nameSchema"]["parse"]>
export type Example = ReturnType<Schemas["examplesSchema"]["parse"]>[number]
