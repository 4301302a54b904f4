// The words of what is printed for a site, and of the page where it is chosen. They stand apart: only whoever sets up prints.

import { kit as en } from './en/kit.ts'
import type { Language } from './index.ts'
import { type KitWords, kit as zhCN } from './zh-CN/kit.ts'

export type { KitWords }
export const kitWords: Record<Language, KitWords> = { 'zh-CN': zhCN, en }
