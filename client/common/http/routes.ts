// The requests and answers of the server's routes. This file holds types alone, so it adds no byte to a page.

import type { ParamsOf } from '../../../server/http/route/route.ts'
import type { routes } from '../../../server/http/routes.ts'

type Routes = (typeof routes)[number]

/** A method and a path, as in `put /api/staff/:name`. */
export type RouteAddress = Routes['address']

type ExchangeOf<A extends RouteAddress> = NonNullable<Extract<Routes, { readonly address: A }>['exchange']>

/** The body of a success; null where it has none. */
export type AnswerOf<A extends RouteAddress> = ExchangeOf<A>['answer'] extends undefined
  ? null
  : ExchangeOf<A>['answer']

/** The parameters that may follow the `?`. */
export type QueryOf<A extends RouteAddress> = NonNullable<ExchangeOf<A>['query']>

type Params<A extends RouteAddress> = [ParamsOf<A>] extends [never]
  ? unknown
  : { readonly params: { readonly [Name in ParamsOf<A>]: string } }

type Body<A extends RouteAddress> = ExchangeOf<A>['body'] extends undefined
  ? unknown
  : Record<never, never> extends ExchangeOf<A>['body']
    ? { readonly body?: ExchangeOf<A>['body'] }
    : { readonly body: ExchangeOf<A>['body'] }

interface Besides {
  /** Made by `searchOf`. */
  readonly search?: URLSearchParams
  readonly headers?: Readonly<Record<string, string>>
}

/** Everything that a request to a route has to carry. */
export type SentTo<A extends RouteAddress> = Params<A> & Body<A> & Besides
/** The same as an argument, which is optional where the route needs nothing. */
export type Sending<A extends RouteAddress> =
  Record<never, never> extends SentTo<A> ? [sent?: SentTo<A>] : [sent: SentTo<A>]
