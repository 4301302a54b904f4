// What a browser needs so that this server can reach it while its page is closed.

import * as v from 'valibot'
import { ok } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

const readPushKey = route(
  'get /api/push',
  {
    by: 'anyone',
    answers: json(
      'What a browser subscribes with (applicationServerKey), base64url',
      v.object({ key: v.string() }),
    ),
  },
  ({ pushKey }) => ok({ key: pushKey }),
)

export const pushRoutes = [readPushKey] as const
