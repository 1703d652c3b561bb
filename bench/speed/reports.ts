// Texts of the genre that vary: sentences with slots, filled by a seeded generator with names of the packs, figures and dates.
// One sentence in ten makes claims (about one claim in 1,200 characters, as in published analyses); the others are plain prose.
import { seeded } from "./seeded.js"

const CLAIMING = [
  "{Group} has between {n} and {m} fighters in {place}, according to {holder}.",
  "{holder} said that at least {k} people were killed in {place} on {day} {month} {year}.",
  "In {year}, {Group} carried out more than {k} attacks in {place}, and its members wounded {k} soldiers.",
  "{holder} estimates that around {n} militants left {place} for {place} in the spring of {year}.",
  "It is difficult to believe that {Group} lost {n} men by {month} {year}, as {holder} claimed.",
  "The budget of the ministry fell by {k} percent to {k} million US dollars in {year}.",
]
const PLAIN = [
  "{Group} remains a rival of {Group}, and neither of them controls the roads that lead out of {place}.",
  "Observers in {place} describe a movement that has changed its leaders and its language more than once.",
  "The government in {place} has promised reforms, although few of its officials believe that they will come.",
  "What began as a quarrel over the succession soon became a question of who might speak for the whole region.",
  "Traders who pass the border near {place} tell stories that are older than the war and not less sad.",
  "This approach, which its supporters call patience and its critics neglect, has not been given up by {Group}.",
  "Since then {holder} has warned that the vacuum could be filled by others, and nobody has answered.",
  "Villagers around {place} say that the schools were closed, the bridges broken and the elders silent.",
  "The local courts follow old custom rather than any written law, and {Group} has learnt to live with it.",
  "Whether the talks will go on depends on people who have every reason to let them fail.",
]
const GROUPS = [
  "ISKP",
  "The Taliban",
  "Al-Qaida",
  "The Islamic Movement of Uzbekistan",
  "Lashkar-e-Taiba",
  "The Haqqani Network",
  "Tehrik-e-Taliban Pakistan",
  "The group",
]
const PLACES = [
  "Nangarhar province",
  "Kunar",
  "Kabul",
  "Jowzjan",
  "Herat",
  "Badakhshan",
  "Peshawar",
  "Khost province",
  "Tajikistan",
  "Balochistan",
  "Syria",
  "Kandahar",
]
const HOLDERS = [
  "a UN report",
  "the Interior Ministry",
  "Western analysts",
  "Rahim Totakhel",
  "the governor of Kunar",
  "General John Nicholson",
  "Russian media",
  "the Monitoring Team",
]
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]
const NOISE = ["ba", "ra", "ta", "sho", "mir", "kan", "del", "go", "fi", "ur", "en", "za"]

/** So many documents of about 16,000 characters, the same on every run. */
export function variedReports(count: number, random = seeded(3), length = 16_000): string[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === "n") return (Math.floor(random() * 90) * 100 + 100).toLocaleString("en-US")
      if (slot === "m") return (Math.floor(random() * 900) * 100 + 9000).toLocaleString("en-US")
      if (slot === "k") return String(2 + Math.floor(random() * 300))
      if (slot === "day") return String(1 + Math.floor(random() * 28))
      if (slot === "year") return String(2001 + Math.floor(random() * 24))
      if (slot === "month") return pick(MONTHS)
      return pick(slot === "Group" ? GROUPS : slot === "place" ? PLACES : HOLDERS)
    })
  // One lower-case word in eight becomes one that no pack knows, so that nothing is learnt by heart.
  const vary = (sentence: string): string =>
    sentence.replace(/(?<= )[a-z]{5,}(?= )/g, (word) =>
      random() < 0.125 ? pick(NOISE) + pick(NOISE) + pick(NOISE) : word,
    )
  return Array.from({ length: count }, () => {
    let text = ""
    while (text.length < length)
      text += vary(fill(pick(random() < 0.1 ? CLAIMING : PLAIN))) + (random() < 0.2 ? "\n\n" : " ")
    return Buffer.from(text).toString()
  })
}
