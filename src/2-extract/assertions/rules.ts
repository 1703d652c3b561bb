// The richer kinds are found one way: at every token that may wake a rule the first rule that makes something wins.
import type { Rule } from "../rule.js"
import type { Scene } from "../scene.js"

/** Makes claims at token `i`, or null where it does not stand there. */
export type AssertionRule<Made> = Rule<(scene: Scene, i: number) => readonly Made[] | null>

/** What the rules make of a document, in the order of the text. `silent` tells tokens that can hold no claim. */
export function findByRules<Made>(
  scene: Scene,
  rules: readonly AssertionRule<Made>[],
  silent: (i: number) => boolean,
  wakes: (i: number) => boolean,
): { readonly made: Made; readonly rule: string }[] {
  const found: { made: Made; rule: string }[] = []
  for (let i = 0; i < scene.r.length; i++) {
    if (!wakes(i) || silent(i)) continue
    for (const { name, make } of rules) {
      const made = make(scene, i)
      if (!made) continue
      for (const one of made) found.push({ made: one, rule: name })
      break
    }
  }
  return found
}
