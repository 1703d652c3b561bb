import { useEffect, useState } from "react"

interface FilterProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const PAUSE = 250

/** A field that narrows a list while one types. The address follows after a short pause, so that back leaps words and not letters. */
export function Filter({ label, value, onChange }: FilterProps) {
  const [words, setWords] = useState(value)
  useEffect(() => setWords(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause; onChange is new on each drawing
  useEffect(() => {
    if (words.trim() === value) return
    const timer = setTimeout(() => onChange(words.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <label className="filter">
      <span>{label}</span>
      <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
    </label>
  )
}
