// Reaching a phone whose page is closed: what its browser subscribes with, and where its holder wants to be told.

import * as v from 'valibot'
import { findTicket, isOver } from '../../../shared/day/nouns/find.ts'
import { LANGUAGES } from '../../../shared/languages.ts'
import { invalid, no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

/** Characters of a key: far more than the 88 that it has. */
const MOST_KEY = 200
const Key = v.pipe(v.string(), v.maxLength(MOST_KEY))

/** As a browser's `PushSubscription` says it. */
export const PushSubscribed = v.strictObject({
  endpoint: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  keys: v.strictObject({ p256dh: Key, auth: Key }),
  /** In which the device is told. */
  lang: v.picklist(LANGUAGES),
})

const PLACE = '/api/sites/:site/tickets/:number/push'

const readPushKey = route(
  'get /api/push',
  {
    by: 'anyone',
    answers: json(
      'What a browser subscribes with (applicationServerKey), base64url',
      v.object({ key: v.string() }),
    ),
  },
  ({ push }) => ok({ key: push.sender.key }),
)

const subscribe = route(
  `post ${PLACE}`,
  {
    by: 'ticket-holder',
    body: PushSubscribed,
    answers: nothing('Kept, encrypted, until the day is over: the phone is told what happens to the number'),
    refusals: [409, 429],
  },
  async ({ days, push }, { params: { site, number }, body }) => {
    const fault = push.sender.fault(body)
    if (fault) return invalid(fault)
    const day = await days.day(site)
    const ticket = findTicket(day, number)
    if (!ticket) return no('unknown-ticket')
    if (isOver(ticket)) return no('ticket-over')
    await push.subscriptions.keep({ site, date: day.date, number }, body, day.version)
    return ok()
  },
)

const unsubscribe = route(
  `delete ${PLACE}`,
  { by: 'ticket-holder', answers: nothing('Erased, with a receipt'), refusals: [409, 429] },
  async ({ days, push }, { params: { site, number } }) => {
    const { date } = await days.day(site)
    await push.subscriptions.drop({ site, date, number })
    return ok()
  },
)

export const pushRoutes = [readPushKey, subscribe, unsubscribe] as const
