import { audit } from './en/audit.ts'
import { common } from './en/common.ts'
import { faults } from './en/faults.ts'
import { kinds, named, places } from './en/kinds.ts'
import { marshal } from './en/marshal.ts'
import { moves } from './en/moves.ts'
import { outbox } from './en/outbox.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { resident } from './en/resident.ts'
import { screen } from './en/screen.ts'
import { setup } from './en/setup.ts'
import { spacing } from './en/spacing.ts'
import { staff } from './en/staff.ts'
import { standing } from './en/standing.ts'
import type { Words } from './zh-CN.ts'

export const en: Words = {
  audit,
  moves,
  problems: { ...problems, ...staff },
  faults,
  common,
  kinds,
  named,
  places,
  standing,
  resident,
  screen,
  overview,
  marshal,
  outbox,
  spacing,
  setup,
}
