// The grammar of times: at each anchor the first rule that finds a time has it.
import { END_RULES } from "./ends.js"
import { LENGTH_RULES } from "./lengths.js"
import { MONTH_RULES } from "./months.js"
import { NUMERIC_RULES } from "./numeric.js"
import { PART_RULES } from "./parts.js"
import { GUARD_RULES, POINTER_RULES } from "./pointers.js"
import type { TimeRule } from "./rule.js"
import { UNIT_RULES } from "./units.js"
import { DAY_RULES } from "./weekdays.js"
import { DECADE_RULES, YEAR_RULES } from "./years.js"

export const TIME_RULES: readonly TimeRule[] = [
  ...GUARD_RULES,
  ...NUMERIC_RULES,
  ...DECADE_RULES,
  ...YEAR_RULES,
  ...DAY_RULES,
  ...MONTH_RULES,
  ...PART_RULES,
  ...UNIT_RULES,
  ...END_RULES,
  ...LENGTH_RULES,
  ...POINTER_RULES,
]
