// The devices on which a member of staff wants to hear of alarms while the page is closed: each with the session on it.

import * as v from 'valibot'
import { invalid, no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'
import { PushSubscribed } from './push.ts'

const ADDRESS = '/api/sites/:site/staff-push'
const readStaffPush = route(
  `get ${ADDRESS}`,
  {
    by: 'marshal',
    answers: json('Whether this session’s device is told of alarms', v.object({ isOn: v.boolean() })),
  },
  async ({ push }, { by, params: { site } }) => ok({ isOn: await push.devices.has(by.id, site) }),
)

const beginStaffPush = route(
  `post ${ADDRESS}`,
  {
    by: 'marshal',
    body: PushSubscribed,
    answers: nothing('Kept, encrypted, until the session ends: the device is told of alarms'),
  },
  async ({ days, push }, { by, params: { site }, body: { lang, ...subscription } }) => {
    if (!days.has(site)) return no('unknown-site')
    const fault = push.sender.fault(subscription)
    if (fault) return invalid(fault)
    return (await push.devices.keep(by.id, site, subscription, lang)) ? ok() : no('not-signed-in')
  },
)

const endStaffPush = route(
  `delete ${ADDRESS}`,
  { by: 'marshal', answers: nothing('Forgotten') },
  async ({ push }, { by, params: { site } }) => {
    await push.devices.drop(by.id, site)
    return ok()
  },
)

export const staffPushRoutes = [readStaffPush, beginStaffPush, endStaffPush] as const
