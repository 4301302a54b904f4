// Webhooks, for the owner: addresses that are told what happens.

import * as v from 'valibot'
import { SiteId } from '../../../shared/day/nouns/ids.ts'
import { NoticeName } from '../../../shared/day/views/notice-names.ts'
import { invalid, no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

/** Sites and names that one webhook may list: beyond it, it hears of all. */
const MOST_SITES = 400

const Wanted = v.strictObject({
  url: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  /** The names of the notices that it wants; null: all. */
  notices: v.nullable(v.pipe(v.array(NoticeName), v.minLength(1))),
  /** The sites that it hears of; null: all. */
  sites: v.nullable(v.pipe(v.array(SiteId), v.minLength(1), v.maxLength(MOST_SITES))),
  /** Whether it is told where people want to be called; left out: it is not. Only one may be. */
  contact: v.optional(v.boolean(), false),
})

const Webhook = v.object({
  id: v.string(),
  url: v.string(),
  notices: v.nullable(v.array(v.string())),
  sites: v.nullable(v.array(v.string())),
  contact: v.boolean(),
  createdAt: v.number(),
  /** Why nothing is sent; null: it is. */
  paused: v.nullable(v.picklist(['owner', 'gone', 'failing'])),
  /** Since when nothing has arrived; null: the last delivery did. */
  failingSince: v.nullable(v.number()),
  /** How many wait to be sent, and how many were given up. */
  waiting: v.number(),
  dead: v.number(),
})

const DeliveryState = v.picklist(['waiting', 'arrived', 'dead'])

const Delivery = v.object({
  /** `webhook-id` of the delivery: of two with one id, the second is a repetition. */
  id: v.string(),
  seq: v.number(),
  type: v.string(),
  state: DeliveryState,
  tries: v.number(),
  createdAt: v.number(),
  /** When it is tried again; 0: as soon as the address answers. */
  nextAt: v.number(),
  body: v.string(),
  /** What came back last; null: it was not sent yet. */
  answer: v.nullable(
    v.object({
      at: v.number(),
      status: v.nullable(v.number()),
      failed: v.nullable(v.picklist(['private', 'unreachable', 'slow'])),
      text: v.string(),
    }),
  ),
})

const WhichDeliveries = v.strictObject({
  /** Those before this one. */
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  state: v.optional(DeliveryState),
})

const listWebhooks = route(
  'get /api/webhooks',
  { by: 'owner', answers: json('The webhooks', v.array(Webhook)) },
  async ({ webhooks }) => ok(await webhooks.list()),
)

const addWebhook = route(
  'post /api/webhooks',
  {
    by: 'owner',
    body: Wanted,
    answers: json(
      'A new webhook, and the secret that its deliveries are signed with: it is told this once',
      v.object({ webhook: Webhook, secret: v.string() }),
      { status: 201 },
    ),
  },
  async ({ webhooks }, { body }) => {
    const fault = webhooks.fault(body.url)
    if (fault) return invalid({ path: 'url', rule: fault })
    const added = await webhooks.add(body)
    return typeof added === 'string' ? whyNot(added) : ok(added)
  },
)

const changeWebhook = route(
  'put /api/webhooks/:webhook',
  {
    by: 'owner',
    body: v.strictObject({ ...Wanted.entries, paused: v.boolean() }),
    answers: json('The webhook as it is now', Webhook),
  },
  async ({ webhooks }, { params: { webhook }, body }) => {
    const fault = webhooks.fault(body.url)
    if (fault) return invalid({ path: 'url', rule: fault })
    const changed = await webhooks.change(webhook, body)
    return typeof changed === 'string' ? whyNot(changed) : ok(changed)
  },
)

const removeWebhook = route(
  'delete /api/webhooks/:webhook',
  { by: 'owner', answers: nothing('Gone, with what it was still to be told') },
  async ({ webhooks }, { params: { webhook } }) =>
    (await webhooks.remove(webhook)) ? ok() : no('not-found'),
)

const turnSecret = route(
  'post /api/webhooks/:webhook/secret',
  {
    by: 'owner',
    body: v.strictObject({}),
    answers: json(
      'A new secret; deliveries are signed with the one before as well for a day',
      v.object({ secret: v.string() }),
    ),
  },
  async ({ webhooks }, { params: { webhook } }) => {
    const secret = await webhooks.turn(webhook)
    return secret === null ? no('not-found') : ok({ secret })
  },
)

const testWebhook = route(
  'post /api/webhooks/:webhook/test',
  {
    by: 'owner',
    body: v.strictObject({}),
    answers: json('The id of the notice `test`, which is sent within seconds', v.object({ id: v.string() })),
  },
  async ({ webhooks }, { params: { webhook } }) => {
    const id = await webhooks.test(webhook)
    return id === null ? no('not-found') : ok({ id })
  },
)

const listDeliveries = route(
  'get /api/webhooks/:webhook/deliveries',
  {
    by: 'owner',
    query: WhichDeliveries,
    answers: json(
      'What it was told and is still to be told, the newest first, fifty at most',
      v.array(Delivery),
    ),
  },
  async ({ webhooks }, { params: { webhook }, query: { before, state } }) => {
    const which = { ...(before === undefined ? {} : { before }), ...(state ? { state } : {}) }
    const found = await webhooks.deliveries(webhook, which)
    if (!found) return no('not-found')
    return ok(found.map(({ answer, ...delivery }) => ({ ...delivery, answer: answer && JSON.parse(answer) })))
  },
)

const sendAgain = route(
  'post /api/webhooks/:webhook/deliveries/:delivery/again',
  {
    by: 'owner',
    body: v.strictObject({}),
    answers: nothing('It is sent again, as it was, with the same id'),
  },
  async ({ webhooks }, { params: { webhook, delivery } }) =>
    (await webhooks.again(webhook, delivery)) ? ok() : no('not-found'),
)

export const webhookRoutes = [
  listWebhooks,
  addWebhook,
  changeWebhook,
  removeWebhook,
  turnSecret,
  testWebhook,
  listDeliveries,
  sendAgain,
] as const

function whyNot(refused: 'most-webhooks' | 'contact-taken' | 'not-found') {
  if (refused === 'not-found') return no('not-found')
  return invalid({ path: refused === 'contact-taken' ? 'contact' : 'url', rule: refused })
}
