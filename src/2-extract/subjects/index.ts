// What or who an estimate is about: the group that has the fighters, the people counted, the one who does it.
import type { Frame } from "../frames.js"
import type { Sense } from "../measures/index.js"
import type { Scene } from "../scene.js"
import { counted } from "./counted.js"
import { attacker, describedBy, doer, paidFor, whatChanged } from "./doers.js"
import { groupInside, lastGroup, numbered, possessor, tied } from "./owners.js"
import type { Subject } from "./subject.js"

export { NO_NOUN, type Subject } from "./subject.js"

export function subjectFor(scene: Scene, frame: Frame, sense: Sense): Subject {
  switch (sense.about) {
    case "owner":
      return ownerOf(scene, frame, sense) ?? counted(scene, frame)
    case "spoken of":
      return groupInside(scene, frame) ?? tied(scene, frame) ?? lastGroup(scene, frame) ?? counted(scene, frame)
    case "doer":
      return attacker(scene, frame, sense.by) ?? counted(scene, frame)
    case "paid for":
      return paidFor(scene, frame) ?? doer(scene, frame) ?? counted(scene, frame)
    case "measured":
      return whatChanged(scene, frame) ?? describedBy(scene, frame) ?? counted(scene, frame)
    default:
      return counted(scene, frame, sense)
  }
}

/** The group to which the counted belong: named among them, tied to them, or the subject that has them. */
function ownerOf(scene: Scene, frame: Frame, sense: Sense): Subject | null {
  return (
    groupInside(scene, frame) ??
    numbered(scene, frame, sense) ??
    tied(scene, frame) ??
    possessor(scene, frame) ??
    doer(scene, frame) ??
    lastGroup(scene, frame)
  )
}
