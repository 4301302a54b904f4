import type { Widen } from './widen.ts'
import type { words } from './zh-CN/index.ts'

/** What every language has to say. */
export type Words = Widen<typeof words>
