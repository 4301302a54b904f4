// Shapes that fields of several events have. They ask for what the rules need to read a log, and for no limit of today.

import * as v from 'valibot'
import { Need } from './model.ts'
import { QueueId, type Site, settingsIn, type Text } from './site.ts'

/** A count, a time in milliseconds, or another number. */
export const Figure = v.number()

/** All settings of a site. */
export const Settings = v.custom<Site>((value) => settingsIn(value) !== null)

/** The same words in each language of a site. */
export const Said = v.custom<Text>((value) => v.is(words, value))
const words = v.record(v.string(), v.string())

export const Queues = v.pipe(v.array(QueueId), v.readonly())
export const NeedsOf = v.pipe(v.array(Need), v.readonly())
