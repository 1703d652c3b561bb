export interface BulkNames {
  readonly size: number
  candidates(node: number): readonly import("./lexicon.js").NameCandidate[]
  byName(name: string): import("./lexicon.js").KnownName | null
}
