// Shapes of fields that several events have. They require what the rules need to read a log, and no limit of today.

import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import type { HelpNeed } from '../nouns/model.ts'
import { type Site, settingsIn } from '../nouns/site.ts'
import type { Text } from '../nouns/site-text.ts'
import { Need } from '../nouns/ticket.ts'

/** The last time that a JavaScript date can have, in milliseconds since the epoch (ECMAScript 21.4.1.1). */
export const LAST_TIME = 8.64e15

/** A time in milliseconds, or another number that is none of the counts below. Past the last time, no page could show it. */
export const Figure = v.pipe(v.number(), v.minValue(-LAST_TIME), v.maxValue(LAST_TIME))

/**
 * A count of numbers. Numbers have at most six digits: with a larger count a number would be given twice, or would be
 * invalid.
 */
export const NumberCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999))

/** All settings of a site. */
export const SiteSettings = v.custom<Site>((value) => settingsIn(value) !== null)

/** The same words in each language of a site. */
export const SiteText = v.custom<Text>((value) => v.is(words, value))
const words = v.record(v.string(), v.string())

export const QueueIds = v.pipe(v.array(QueueId), v.readonly())
export const NeedsOf = v.pipe(v.array(Need), v.readonly())

/** 2 for the kinds of help that 0.1.0 does not know; else 1. */
export function formatOfNeed(need: HelpNeed): 1 | 2 {
  return need === 'counsel' || need === 'visit' ? 2 : 1
}
