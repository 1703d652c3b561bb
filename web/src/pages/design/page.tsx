// What every page is made of, on one page: tokens with what is known of them, and parts in their states.
import { useEffect, useState } from "react"
import { IndependenceSign } from "../../parts/claim-bits"
import { KINDS, KindName } from "../../parts/kind"
import { Empty, Loading } from "../../parts/states"
import { useTitle } from "../../parts/title"
import { say } from "../../strings"
import { NodeSample, StateMark, TieSample } from "../network/legend"
import { Palettes } from "./palettes"

export function DesignPage() {
  useTitle(say.design.title)
  return (
    <div className="design">
      <header className="page-head">
        <h1>{say.design.title}</h1>
        <p className="hint">{say.design.hint}</p>
      </header>
      <section aria-labelledby="type">
        <h2 id="type">{say.design.type}</h2>
        {Object.entries(say.design.sizes).map(([token, name]) => (
          <p key={token} className={`design-size design-size${token}`}>
            {say.design.sample} <span className="hint">{name}</span> <TokenValue token={token} />
          </p>
        ))}
      </section>
      <section aria-labelledby="spacing">
        <h2 id="spacing">{say.design.spacing}</h2>
        <p>
          {Object.entries(say.design.spaces).map(([token, name]) => (
            <span key={token} className="design-space">
              {name} <TokenValue token={token} />
            </span>
          ))}
        </p>
      </section>
      <Palettes />
      <Parts />
      <section aria-labelledby="rtl">
        <h2 id="rtl">{say.design.rtl}</h2>
        <p className="hint">{say.design.rtlHint}</p>
        <div className="text design-rtl">
          {say.design.passages.map(([language, words]) => (
            <p key={language} lang={language} dir="auto">
              {words}
            </p>
          ))}
        </div>
      </section>
    </div>
  )
}

function TokenValue({ token }: { token: string }) {
  const [value, setValue] = useState("")
  useEffect(() => setValue(getComputedStyle(document.documentElement).getPropertyValue(token).trim()), [token])
  return (
    <code className="hint">
      {token} {value}
    </code>
  )
}

function Parts() {
  const { design } = say
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{design.components}</h2>
      <h3>{design.buttons}</h3>
      <p className="ways">
        <button type="button">{design.button}</button>
        <button type="button" className="plain">
          {design.plain}
        </button>
        <button type="button" disabled>
          {design.off}
        </button>
      </p>
      <h3>{design.chips}</h3>
      <p className="ways">
        <button type="button" className="kind-switch kind-event" aria-pressed="true">
          {say.kinds.event.more}
        </button>
        <button type="button" className="kind-switch kind-event" aria-pressed="false">
          {say.kinds.event.more}
        </button>
        {(["accepted", "rejected", "corrected"] as const).map((state) => (
          <span key={state} className={`verdict verdict-${state}`}>
            {say.claim.states[state]}
          </span>
        ))}
        {(["established", "shared", "not-established"] as const).map((independence) => (
          <IndependenceSign key={independence} independence={independence} claims={2} />
        ))}
      </p>
      <p className="ways">
        {KINDS.map((kind) => (
          <KindName key={kind} kind={kind} />
        ))}
      </p>
      <h3>{design.lists}</h3>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say.claims.columns.figure}</th>
            <th scope="col" className="number">
              {say.documents.columns.claims}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{design.figure}</td>
            <td className="number">12</td>
          </tr>
        </tbody>
      </table>
      <p className="pager">
        <span className="off">{say.pager.previous}</span> <span>{say.pager.range(1, 50, 120)}</span>
      </p>
      <h3>{design.states}</h3>
      <div className="columns design-states">
        <Empty text={design.emptyText} />
        <Loading />
        <div className="state">
          <p>{design.failureText}</p>
          <button type="button">{say.failed.again}</button>
        </div>
      </div>
      <h3>{design.quotes}</h3>
      <p>
        <strong>{design.figure}</strong> {design.holder}{" "}
        <q className="quote" dir="auto">
          {design.quote}
        </q>
      </p>
      <h3>{design.marks}</h3>
      <p className="ways">
        <svg viewBox="0 0 120 16" width="120" height="16" aria-hidden="true">
          <circle className="mark mark-point" cx="10" cy="8" r="5" />
          <line className="mark mark-range" x1="34" x2="34" y1="2" y2="14" />
          <circle className="mark mark-end" cx="34" cy="2.5" r="2.5" />
          <circle className="mark mark-end" cx="34" cy="13.5" r="2.5" />
          <path className="mark mark-open" d="M60 14V3M56.5 6.5L60 2.5L63.5 6.5" />
          <circle className="mark mark-hollow mark-point" cx="86" cy="8" r="5" />
          <line className="mark mark-span" x1="100" x2="118" y1="8" y2="8" />
        </svg>
        {(["contested", "ended", "denied"] as const).map((state) => (
          <StateMark key={state} state={state} />
        ))}
        {(["part-of", "led-by", "allied-with", "rival-of"] as const).map((type) => (
          <TieSample key={type} type={type} />
        ))}
        {(["armed-group", "state", "person", "organisation"] as const).map((kind) => (
          <NodeSample key={kind} kind={kind} />
        ))}
      </p>
    </section>
  )
}
