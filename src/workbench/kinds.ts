// A casebook keeps claims of every kind: what nobody asks for today cannot be asked for tomorrow without reading anew.
import { CLAIM_KINDS, type ClaimKind } from "#claim"

export const ALL_KINDS: ReadonlySet<ClaimKind> = new Set(CLAIM_KINDS)
