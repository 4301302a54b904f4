// Durations as figures: in whole seconds, and null where there was nobody.

import * as v from 'valibot'
import type { Service } from '../../nouns/service-times.ts'
import { percentile } from '../percentile.ts'

export const waits = {
  /** The median from number to call, over all who were called; null: nobody was. */
  waitP50Seconds: v.nullable(v.number()),
  /** The 90th percentile of it. */
  waitP90Seconds: v.nullable(v.number()),
}

export function waitsOf(calls: readonly Service[]) {
  const spans = calls.map(waitOf)
  return {
    waitP50Seconds: inSeconds(percentile(spans, 0.5)),
    waitP90Seconds: inSeconds(percentile(spans, 0.9)),
  }
}

/** Milliseconds in the queue before the call. */
export function waitOf({ calledAt, cameAt }: Service): number {
  return calledAt - cameAt
}

export function meanSeconds(spans: readonly number[]): number | null {
  return spans.length ? inSeconds(spans.reduce((sum, span) => sum + span, 0) / spans.length) : null
}

export function inSeconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1000)
}
