// What a handler returns: a value, or a refusal. Only the edge knows how either looks over HTTP.

import type { Fault, Refusal } from '../../../shared/day/commands/command.ts'
import type { ProblemCode } from '../../../shared/protocol/problems.ts'
import type { No } from '../../days/execute.ts'

/** What a success may add to its value. */
export interface Dress {
  /** Left out: the status that the route declares. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** The name under which a browser saves it. */
  readonly fileName?: string
}

export interface Success<Value> extends Dress {
  readonly ok: true
  readonly value: Value
}

export interface Refused extends No {
  readonly ok: false
}

export type Answer<Value> = Success<Value> | Refused

export function ok(): Success<undefined>
export function ok<const Value>(value: Value, dress?: Dress): Success<Value>
export function ok(value?: unknown, dress: Dress = {}): Success<unknown> {
  return { ok: true, value, ...dress }
}

export function no(code: ProblemCode, more: Partial<Omit<Refused, 'ok' | 'code'>> = {}): Refused {
  return { ok: false, code, faults: [], ...more }
}

/** Refuses an input with these faults. */
export function invalid(...faults: readonly Fault[]): Refused {
  return no('invalid', { faults })
}

/** `wait`: milliseconds after which to ask again. */
export function tooMany(wait: number): Refused {
  return no('too-many-requests', { wait })
}

/** The same refusal as the rules or the days have it. */
export function refusedBy({
  refused,
  ...more
}: Omit<Refusal, 'refused'> & { refused: ProblemCode }): Refused {
  return no(refused, more)
}
