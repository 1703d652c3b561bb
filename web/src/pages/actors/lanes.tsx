// The family drawn: a lane a group, a line a tie, a mark a turn. What is seen and what is clicked are two layers: a line of two
// pixels is a bad target.
import { useNavigate } from "@tanstack/react-router"
import type { KeyboardEvent, MouseEvent } from "react"
import type { LineageTieView, LineageTurnView, LineageView } from "#present"
import { say } from "../../strings"
import type { Geometry, Lane, Line, Mark, Stretch } from "./geometry"
import { isKin, SIGNS } from "./signs"

export type Drawn = LineageTieView | LineageTurnView

interface LanesProps {
  readonly view: LineageView
  readonly geometry: Geometry
  readonly chosen: string | undefined
  readonly onPoint: (drawn: Drawn) => void
  readonly onChoose: (drawn: Drawn) => void
}

export function Lanes({ view, geometry, chosen, onPoint, onChoose }: LanesProps) {
  const { width, height, left, end, strip, timed, lanes, lines, marks, ticks } = geometry
  const lit = [...lines.map(({ tie }) => tie), ...marks.map(({ turn }) => turn)].find(({ id }) => id === chosen)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={say.actors.lineage.label(view.name)}
    >
      {timed
        ? ticks.map(({ x, words }) => (
            <g key={words} className="lane-tick">
              <line x1={x} x2={x} y1="24" y2={height - 4} />
              <text x={x} y="16" textAnchor="middle">
                {words}
              </text>
            </g>
          ))
        : null}
      {strip ? (
        <g className="lane-tick">
          {timed ? <line className="lane-end" x1={end} x2={end} y1="24" y2={height - 4} /> : null}
          <text x={(end + width) / 2} y="16" textAnchor="middle">
            {width - end > 90 ? say.actors.lineage.noTime : "?"}
          </text>
        </g>
      ) : null}
      {lanes.map((lane) => (
        <LaneLine key={lane.name} lane={lane} left={left} right={width} own={lane.name === view.name} />
      ))}
      {lines.map((line) => (
        <TieLine key={line.tie.id} line={line} chosen={line.tie === lit} onPoint={onPoint} onChoose={onChoose} />
      ))}
      {marks.map((mark) => (
        <TurnMark key={mark.turn.id} mark={mark} chosen={mark.turn === lit} onPoint={onPoint} onChoose={onChoose} />
      ))}
    </svg>
  )
}

function LaneLine({ lane, left, right, own }: { lane: Lane; left: number; right: number; own: boolean }) {
  const navigate = useNavigate()
  const { name, lines, y, told } = lane
  const href = `/actors/${encodeURIComponent(name)}`
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ to: "/actors/$name", params: { name } })
  }
  return (
    <g className={own ? "lane lane-own" : "lane"}>
      <line className="lane-ground" x1={left} x2={right} y1={y} y2={y} />
      {told ? <Told told={told} y={y} /> : null}
      <a href={href} onClick={follow} aria-label={say.actors.lineage.lane(name)}>
        <rect className="lane-hit" x="0" y={y - 20} width={left - 8} height="40" rx="3" />
        <text x="2" y={y + 4 - (lines.length - 1) * 7}>
          {lines.map((words, index) => (
            <tspan key={words} x="2" dy={index === 0 ? 0 : 14}>
              {words}
            </tspan>
          ))}
        </text>
      </a>
    </g>
  )
}

/** The stretch that claims tell of, with an arrow where it goes on beyond the drawing. */
function Told({ told: { from, to, before, after }, y }: { told: Stretch; y: number }) {
  return (
    <g className="lane-told">
      <line x1={from} x2={Math.max(to, from + 2)} y1={y} y2={y} />
      {before ? <path d={`M${from + 7} ${y - 5}L${from + 1} ${y}L${from + 7} ${y + 5}`} /> : null}
      {after ? <path d={`M${to - 7} ${y - 5}L${to - 1} ${y}L${to - 7} ${y + 5}`} /> : null}
    </g>
  )
}

interface PartProps {
  readonly chosen: boolean
  readonly onPoint: LanesProps["onPoint"]
  readonly onChoose: LanesProps["onChoose"]
}

function TieLine({ line, ...rest }: { line: Line } & PartProps) {
  const { tie, x, others, from, to, sign, coarse, label } = line
  const down = to > from
  // of a split the line leads from the old group to the new one, of all others to whoever is joined
  const arrow = tie.type === "split-from" ? from : to
  const directed = isKin(tie.type)
  const up = (tie.type === "split-from") === down
  const className = [
    "tie",
    isKin(tie.type) ? "tie-kin" : `tie-${tie.type}`,
    tie.contested ? "tie-contested" : "",
    tie.denied ? "tie-denied" : "",
    tie.over ? "tie-over" : "",
  ].join(" ")
  const head = up
    ? `M${x - 4.5} ${arrow + 9}L${x} ${arrow + 3}L${x + 4.5} ${arrow + 9}`
    : `M${x - 4.5} ${arrow - 9}L${x} ${arrow - 3}L${x + 4.5} ${arrow - 9}`
  return (
    <Part drawn={tie} className={className} {...rest}>
      {coarse.map((span) => (
        <Days key={`${span.from} ${span.to}`} span={span} y={from} />
      ))}
      <line className="hit" x1={x} x2={x} y1={from} y2={to} />
      <line className="tie-line" x1={x} x2={x} y1={from} y2={to} />
      {others.map((at) => (
        <line key={at} className="tie-line tie-other" x1={at} x2={at} y1={from} y2={to} />
      ))}
      {directed ? (
        <path className="tie-head" d={head} />
      ) : (
        <>
          <circle className="tie-dot" cx={x} cy={from} r="3" />
          <circle className="tie-dot" cx={x} cy={to} r="3" />
        </>
      )}
      <Sign drawn={tie} x={x} y={sign} />
      {label ? (
        <text className="tie-words" x={x + 13} y={sign + 4}>
          {tie.short}
        </text>
      ) : null}
    </Part>
  )
}

function TurnMark({ mark, ...rest }: { mark: Mark } & PartProps) {
  const { turn, x, y, coarse } = mark
  return (
    <Part drawn={turn} className={`tie turn${turn.contested ? " tie-contested" : ""}`} {...rest}>
      {coarse ? <Days span={coarse} y={y} /> : null}
      <Sign drawn={turn} x={x} y={y} />
    </Part>
  )
}

/** The days that a coarse time may mean, as a pale band; those that something lasts, between two strokes, with an arrow where it goes on. */
function Days({ span: { from, to, before, after, lasting }, y }: { span: Stretch; y: number }) {
  if (!lasting) return <line className="coarse" x1={from} x2={to} y1={y} y2={y} />
  const left = before ? `M${from + 6} ${y - 4.5}L${from} ${y}L${from + 6} ${y + 4.5}` : `M${from} ${y - 5}V${y + 5}`
  const right = after ? `M${to - 6} ${y - 4.5}L${to} ${y}L${to - 6} ${y + 4.5}` : `M${to} ${y - 5}V${y + 5}`
  return <path className="lasting" d={`${left}${right}M${from} ${y}H${to}`} />
}

/** Something that is pointed at, reached with Tab and opened. */
function Part({
  drawn,
  className,
  chosen,
  onPoint,
  onChoose,
  children,
}: PartProps & { drawn: Drawn; className: string; children: React.ReactNode }) {
  const open = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    onChoose(drawn)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button
    <g
      className={chosen ? `${className} chosen` : className}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={labelOf(drawn)}
      onClick={() => onChoose(drawn)}
      onKeyDown={open}
      onMouseEnter={() => onPoint(drawn)}
      onFocus={() => onPoint(drawn)}
    >
      {children}
    </g>
  )
}

function Sign({ drawn, x, y }: { drawn: Drawn; x: number; y: number }) {
  return (
    <g className="sign-drawn" transform={`translate(${x} ${y})`}>
      <circle r="9.5" />
      <path d={SIGNS[drawn.type]} />
      {"denied" in drawn && drawn.denied ? <path className="struck-out" d="M-8 8L8 -8" /> : null}
      {"over" in drawn && drawn.over ? <path className="over" d="M-7 12.5H7" /> : null}
      {drawn.contested ? (
        <text className="doubt" x="10" y="-5">
          ?
        </text>
      ) : null}
    </g>
  )
}

/** All that is seen, for those who listen. */
function labelOf(drawn: Drawn): string {
  const { said } = say.actors
  const times = drawn.times.map(({ time }) => time.words).join("; ")
  return [
    drawn.words,
    times || said.noTime,
    say.counts.claims(drawn.count),
    ...("denied" in drawn && drawn.denied ? [said.denied] : []),
    ...("over" in drawn && drawn.over ? [said.ended] : []),
    ...(drawn.contested ? [`${said.contested}: ${drawn.contested}`] : []),
  ].join(", ")
}
