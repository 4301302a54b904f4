// A route is one value: its address, who may ask, what may be sent, what is answered, and by what. The router, the guards, the
// OpenAPI document and the browser's types are derived from the list of routes.

import type * as v from 'valibot'
import type { Fixed } from '../../../shared/day/nouns/fixed.ts'
import type { Answer } from './answer.ts'
import type { AnswerKind, Shape } from './answers.ts'
import type { AdmittedBy, GuardName } from './guards.ts'
import type { RouteParts } from './parts.ts'
import type { Visit } from './visit.ts'

type Method = 'get' | 'put' | 'post' | 'delete'
/** As in `put /api/staff/:name`. */
export type Address = `${Method} /${string}`

/** The names of a path's parameters. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
/** A handler sees no part of a request that its route does not declare. */
type Parsed<S extends Shape | undefined> = S extends Shape ? v.InferOutput<S> : undefined
type Sent<S extends Shape | undefined> = S extends Shape ? Fixed<v.InferInput<S>> : undefined
type Params<A extends Address, S extends Shape | undefined> = {
  readonly [Name in ParamsOf<A>]: Name extends keyof Parsed<S> ? Parsed<S>[Name] : string
}

/** One request of a route, after the guard has admitted it and its parts have been parsed. */
export interface Call<
  A extends Address,
  By extends GuardName,
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
> {
  /** What the address names. A ticket's number is in its own form: `a1` has become `A001`. */
  readonly params: Params<A, P>
  readonly query: Parsed<Q>
  readonly body: Parsed<B>
  /** Who asks, as the guard knows them. */
  readonly by: AdmittedBy<By>
  readonly visit: Visit
}

/** The terms of a route. They are checked in this order, except that the guard `owner` comes before the address. */
interface Terms<By extends GuardName, P, Q, B, Value, Body> {
  /** The rate limit, counted by the caller's address. */
  readonly limit?: 'signIn' | 'pairing'
  /** The handler takes sites that do not exist, too. Left out: the answer for those is `unknown-site`. */
  readonly anySite?: true
  /** The shape of what the address names. What does not fit gets `not-found`. */
  readonly params?: P
  readonly by: By
  readonly query?: Q
  readonly body?: B
  /** Fields of query and body that people type, each with a function that gives what they meant. */
  readonly typed?: Readonly<Record<string, (text: string) => unknown>>
  readonly answers: AnswerKind<Value, Body>
  /** Statuses of refusals besides those that follow from address, body and guard: for the document. */
  readonly refusals?: readonly number[]
  /** Only Yimi's own pages ask for it, so it may change, and it is left out of the OpenAPI document. */
  readonly isInner?: true
}

/** What goes over the wire. */
export interface Exchange {
  readonly query: unknown
  readonly body: unknown
  readonly answer: unknown
}

export interface Route<A extends Address = Address, E extends Exchange = Exchange>
  extends Terms<GuardName, Shape | undefined, Shape | undefined, Shape | undefined, never, unknown> {
  readonly address: A
  readonly method: Method
  /** As Express has it. */
  readonly path: string
  /** The call is this route's own, once its terms have been checked. */
  handle(parts: RouteParts, call: object): Promise<Answer<unknown>>
  /** Carries the types, and is never there. */
  readonly exchange?: E
}

/** The handler's call and its answer are typed by the terms. */
export function route<
  const A extends Address,
  By extends GuardName,
  Value,
  Body,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  address: A,
  terms: Terms<By, P, Q, B, Value, Body>,
  handle: (
    parts: RouteParts,
    call: Call<A, By, P, Q, B>,
  ) => Answer<NoInfer<Value>> | Promise<Answer<NoInfer<Value>>>,
): Route<A, { query: Sent<Q>; body: Sent<B>; answer: Body }> {
  const [method, path] = address.split(' ') as [Method, string]
  return {
    ...terms,
    address,
    method,
    path,
    handle: async (parts, call) => handle(parts, call as Call<A, By, P, Q, B>),
  }
}
