// The words of every page and problem. This language is the source: one that lacks a word of it does not compile.

import type { Widen } from './widen.ts'
import { audit } from './zh-CN/audit.ts'
import { common } from './zh-CN/common.ts'
import { faults } from './zh-CN/faults.ts'
import { kinds, named, places } from './zh-CN/kinds.ts'
import { marshal } from './zh-CN/marshal.ts'
import { moves } from './zh-CN/moves.ts'
import { outbox } from './zh-CN/outbox.ts'
import { overview } from './zh-CN/overview.ts'
import { problems } from './zh-CN/problems.ts'
import { resident } from './zh-CN/resident.ts'
import { screen } from './zh-CN/screen.ts'
import { setup } from './zh-CN/setup.ts'
import { spacing } from './zh-CN/spacing.ts'
import { staff } from './zh-CN/staff.ts'
import { standing } from './zh-CN/standing.ts'

export const zhCN = {
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

/** What every language has to say. */
export type Words = Widen<typeof zhCN>
