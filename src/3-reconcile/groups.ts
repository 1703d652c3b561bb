/** Union-find over the numbers 0..size-1: what is tied to what. */
export class Groups {
  private readonly parent: Int32Array
  constructor(size: number) {
    this.parent = new Int32Array(size)
    for (let i = 0; i < size; i++) this.parent[i] = i
  }
  root(i: number): number {
    let at = i
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!
      at = this.parent[at]!
    }
    return at
  }
  /** The smaller root stays, so that the result does not depend on the order of joining. */
  join(a: number, b: number): void {
    const x = this.root(a)
    const y = this.root(b)
    if (x < y) this.parent[y] = x
    else this.parent[x] = y
  }
  /** Members by group, groups and members ascending. */
  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.root(i)
      const group = groups.get(root)
      if (group) group.push(i)
      else groups.set(root, [i])
    }
    return [...groups.values()]
  }
}
