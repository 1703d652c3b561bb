// The only place that talks to the server. A view's address is its key: what was read once is shown at once when one comes back.
import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from "@tanstack/react-query"
import { say } from "./strings"

export class Unanswered extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

export const views = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => !(error instanceof Unanswered && error.status > 0) && failures < 2,
    },
  },
})

async function ask<View>(path: string, init?: RequestInit): Promise<View> {
  const response = await fetch(path, init).catch(() => {
    throw new Unanswered(say.failed.offline, 0)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Unanswered(errorOf(answer) ?? response.statusText, response.status)
  // The server builds every answer from the view's type (src/5-present); nothing else is at this address.
  return answer as View
}

function errorOf(answer: unknown): string | null {
  return answer && typeof answer === "object" && "error" in answer ? String(answer.error) : null
}

/** The view at an address of the API; null asks for nothing. */
export function useView<View>(
  path: string | null,
  keep: { previous: boolean } = { previous: false },
): UseQueryResult<View> {
  return useQuery<View>({
    queryKey: [path],
    queryFn: ({ signal }) => ask<View>(path ?? "", { signal }),
    enabled: path !== null,
    placeholderData: keep.previous ? keepPreviousData : undefined,
  })
}

/** Asks for a view that will be wanted soon; whether it comes is seen when it is. */
export function prefetchView(path: string): void {
  void views.prefetchQuery({ queryKey: [path], queryFn: ({ signal }) => ask<unknown>(path, { signal }) })
}

export function send<View>(path: string, body: unknown): Promise<View> {
  return ask<View>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
}

/** A path of the API with the conditions that are set; a list gives its name several times. */
export function address(path: string, conditions: Readonly<Record<string, unknown>> = {}): string {
  const query = conditionsToQuery(conditions)
  return query ? `${path}?${query}` : path
}

export function conditionsToQuery(conditions: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(conditions))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== "") query.append(name, String(one))
  return query.toString()
}
