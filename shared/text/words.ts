import type { Widen } from './widen.ts'
import type { words } from './zh-CN/index.ts'

/** All the texts that every language must have. */
export type Words = Widen<typeof words>
