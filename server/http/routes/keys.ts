// Turning keys over, for the owner.

import * as v from 'valibot'
import { turnable } from '../../access/keyring.ts'
import { ok } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

const Key = v.picklist(turnable)

export const turnKey = route(
  'post /api/keys/:key/rotate',
  {
    params: v.object({ key: Key }),
    by: 'owner',
    body: v.strictObject({}),
    answers: json(
      'Turned over: `pass` at once, `ticket` with a day for the tokens of before',
      v.object({ key: Key, since: v.number() }),
    ),
  },
  async ({ access }, { params: { key } }) => ok({ key, since: await access.keyring.turn(key) }),
)
