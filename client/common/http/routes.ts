// What the server's routes take and answer. All of it is types: no byte of it reaches a browser.

import type { routes } from '../../../server/http/routes.ts'

type Routes = (typeof routes)[number]

/** As in `put /api/staff/:name`. */
export type RouteAddress = Routes['address']

type ExchangeOf<A extends RouteAddress> = NonNullable<Extract<Routes, { readonly address: A }>['exchange']>

/** The body of a success; null where there is nothing to say. */
export type AnswerOf<A extends RouteAddress> = ExchangeOf<A>['answer'] extends undefined
  ? null
  : ExchangeOf<A>['answer']

/** What may stand behind the `?`. */
export type QueryOf<A extends RouteAddress> = NonNullable<ExchangeOf<A>['query']>

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Params<A extends RouteAddress> = [Names<A>] extends [never]
  ? unknown
  : { readonly params: { readonly [Name in Names<A>]: string } }

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

/** What has to be sent to a route. */
export type SentTo<A extends RouteAddress> = Params<A> & Body<A> & Besides
/** The same as an argument, which may be left out where nothing has to be sent. */
export type Sending<A extends RouteAddress> =
  Record<never, never> extends SentTo<A> ? [sent?: SentTo<A>] : [sent: SentTo<A>]
