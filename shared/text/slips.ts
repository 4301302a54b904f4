// The words for slips that are taken in on the tablet. They stand apart: no phone says them, and the first visit is small.

import { slips as en } from './en/slips.ts'
import type { Language } from './index.ts'
import { type SlipWords, slips as zhCN } from './zh-CN/slips.ts'

export type { SlipWords }

export const slipWords: Record<Language, SlipWords> = { 'zh-CN': zhCN, en }
