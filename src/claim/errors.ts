/** A problem that a person can mend, told in one line: what is wrong: the value (where). */
export class Refusal extends Error {
  override readonly name: string = "Refusal"
}
/** A report that cannot be read: empty, broken, encrypted, too large, of another type than it says. */
export class UnreadableReport extends Refusal {
  override readonly name = "UnreadableReport"
}
/** A lexicon pack with a mistake; the message names file and line. */
export class InvalidPack extends Refusal {
  override readonly name = "InvalidPack"
}
/** A casebook that cannot be opened or written. */
export class CasebookError extends Refusal {
  override readonly name = "CasebookError"
}
