import type { QueryOf, RouteAddress } from './routes.ts'

/** The query of a route, as the end of an address. A list repeats its name for each value. */
export function searchOf<A extends RouteAddress>(query: QueryOf<A>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query) as [string, string | readonly string[] | undefined][]) {
    for (const one of [value ?? []].flat()) search.append(name, one)
  }
  return search
}
