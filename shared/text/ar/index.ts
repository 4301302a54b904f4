import type { Words } from '../words.ts'
import { alerts } from './alerts.ts'
import { audit } from './audit.ts'
import { checks } from './checks.ts'
import { common } from './common.ts'
import { emergency } from './emergency.ts'
import { faults } from './faults.ts'
import { figures } from './figures.ts'
import { full } from './full.ts'
import { handing } from './handing.ts'
import { inside } from './inside.ts'
import { kinds, named, places } from './kinds.ts'
import { kit } from './kit.ts'
import { marshal } from './marshal.ts'
import { moves } from './moves.ts'
import { outbox } from './outbox.ts'
import { overview } from './overview.ts'
import { person } from './person.ts'
import { problems } from './problems.ts'
import { resident } from './resident.ts'
import { screen } from './screen.ts'
import { seats } from './seats.ts'
import { setup } from './setup.ts'
import { sheets } from './sheets.ts'
import { slips } from './slips.ts'
import { spacing } from './spacing.ts'
import { staff } from './staff.ts'
import { standing } from './standing.ts'
import { stay } from './stay.ts'
import { steps } from './steps.ts'
import { visits } from './visits.ts'
import { voice } from './voice.ts'
import { webhooks } from './webhooks.ts'
import { where } from './where.ts'

export const words: Words = {
  audit,
  moves,
  problems: { ...problems, ...staff },
  faults,
  common,
  kinds,
  named,
  places,
  standing,
  steps,
  resident,
  checks,
  screen,
  overview,
  marshal,
  emergency,
  alerts,
  stay,
  outbox,
  spacing,
  seats,
  setup,
  person,
  slips,
  figures,
  full,
  handing,
  visits,
  inside,
  kit,
  voice,
  webhooks,
  where,
  sheets,
}
