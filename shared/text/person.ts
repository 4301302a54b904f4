// The words for what a site asks of whoever takes a number. They stand apart: most sites ask for nothing, and the first
// visit is small.

import { person as en } from './en/person.ts'
import type { Language } from './index.ts'
import { type PersonWords, person as zhCN } from './zh-CN/person.ts'

export const personWords: Record<Language, PersonWords> = { 'zh-CN': zhCN, en }
