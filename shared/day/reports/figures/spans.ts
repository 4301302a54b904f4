// Spans of time as figures: in whole seconds, and null of nobody.

import * as v from 'valibot'
import type { Ticket } from '../../nouns/model.ts'
import { percentile } from '../percentile.ts'

export const waits = {
  /** From number to call, of who was called: half of them waited no longer; null: nobody was. */
  waitP50Seconds: v.nullable(v.number()),
  /** The same for nine of ten. */
  waitP90Seconds: v.nullable(v.number()),
}

export function waitsOf(called: readonly Ticket[]) {
  const spans = called.map(waitOf)
  return {
    waitP50Seconds: inSeconds(percentile(spans, 0.5)),
    waitP90Seconds: inSeconds(percentile(spans, 0.9)),
  }
}

export function waitOf({ calledAt, takenAt }: Ticket): number {
  return (calledAt ?? takenAt) - takenAt
}

export function meanSeconds(spans: readonly number[]): number | null {
  return spans.length ? inSeconds(spans.reduce((sum, span) => sum + span, 0) / spans.length) : null
}

export function inSeconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1000)
}
