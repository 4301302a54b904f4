// The kinds of answers. A route declares one: it gives the OpenAPI document its schema, the browser its type, and the edge
// what writes the value.

import type { Response } from 'express'
import type * as v from 'valibot'
import type { Fixed } from '../../../shared/day/nouns/fixed.ts'
import { sendLines, sendPages } from '../lines.ts'

export type Shape = v.GenericSchema
type Schema = Readonly<Record<string, unknown>>

/** `Value` is what the handler returns, `Body` what the caller receives. */
export interface AnswerKind<Value, Body = Value> {
  readonly status: number
  readonly description: string
  /** Null: there is no content. */
  readonly content: { readonly type: string; readonly shape: Shape | Schema } | null
  /** Other statuses with the same content, and what they mean. */
  readonly others: Readonly<Record<number, string>>
  /** Writes the value; status and headers are set already. */
  send(response: Response, value: Value): unknown
  /** Carries the type, and is never there. */
  readonly body?: Body
}

/** A handler may return what nobody is to change; the caller's copy is their own. */
type Content<S extends Shape> = AnswerKind<Fixed<v.InferOutput<S>>, v.InferOutput<S>>
type Pages = Iterable<readonly string[]> | AsyncIterable<readonly string[]>

const text = { type: 'string' }

export function json<S extends Shape>(
  description: string,
  shape: S,
  { status = 200, others = {} }: { status?: number; others?: Record<number, string> } = {},
): Content<S> {
  const content = { type: 'application/json', shape }
  return { status, description, content, others, send: (response, value) => response.json(value) }
}

/** A success with nothing to say. */
export function nothing(description: string): AnswerKind<undefined> {
  return { status: 204, description, content: null, others: {}, send: (response) => response.end() }
}

/** JSON that is long: the handler writes it, a piece at a time. */
export function jsonInPieces<S extends Shape>(
  description: string,
  shape: S,
): AnswerKind<Pages, v.InferOutput<S>> {
  return { ...streamed(description, 'application/json', shape), send: sendPages }
}

/** A long text in lines, sent no faster than the caller reads; either the lines, or pages of them. */
export function lines(
  description: string,
  type: 'text/csv' | 'application/x-ndjson',
  line: Shape | Schema = text,
): AnswerKind<{ readonly lines: Iterable<string> } | { readonly pages: Pages }, string> {
  return {
    ...streamed(description, type, line),
    send: (response, value) =>
      'lines' in value ? sendLines(response, value.lines) : sendPages(response, value.pages),
  }
}

/** A file that is made whole before it is sent. */
export function file(description: string, type: string): AnswerKind<Uint8Array, Blob> {
  const shape = { ...text, format: 'binary' }
  return { ...streamed(description, type, shape), send: (response, bytes) => response.end(bytes) }
}

/** An answer that writes itself: a page, or a document that is kept compressed. */
export function written(
  description: string,
  type: string,
  shape: Schema = text,
): AnswerKind<(response: Response) => unknown, string> {
  return { ...streamed(description, type, shape), send: (response, write) => write(response) }
}

export function redirect(description: string): AnswerKind<string, never> {
  return {
    status: 303,
    description,
    content: null,
    others: {},
    send: (response, to) => response.redirect(303, to),
  }
}

function streamed(description: string, type: string, shape: Shape | Schema) {
  return { status: 200, description, content: { type, shape }, others: {} }
}
