// The ways in to the visits at home.

import { type Caller, type WayIn, way } from './way-in.ts'

const visits = '/api/sites/s/visits'
const aVisit = { note: { where: '7 栋 302' } }
const as = ({ cookie }: Caller) => ({ cookie })

export const visitWays: readonly WayIn[] = [
  way(
    'GET /api/sites/{site}/visits',
    'staff',
    'a visit with a note',
    'constant work; 200 visits a day',
    0,
    0,
    (c) => c.ask('GET', visits, null, as(c)),
  ),
  way('POST /api/sites/{site}/visits', 'staff', 'a visit with a note', '200 visits a day', 2, 1, (c) =>
    c.ask('POST', visits, aVisit, { ...as(c), 'idempotency-key': 'one-visit' }),
  ),
  way(
    'DELETE /api/sites/{site}/visits/{visit}',
    'staff',
    'a visit with a note',
    '200 visits a day',
    3,
    1,
    (c) => c.ask('DELETE', `${visits}/1`, null, as(c)),
  ),
  way('DELETE /api/sites/{site}/visits/{visit}/note', 'staff', 'a note', '20 in 10 min by visit', 2, 0, (c) =>
    c.ask('DELETE', `${visits}/1/note`, null, as(c)),
  ),
]
