// The list of languages. A new one is a file and a line here.

import { en } from './en.ts'
import { type Words, zhCN } from './zh-CN.ts'

export const languages = { 'zh-CN': zhCN, en } satisfies Record<string, Words>

export type Language = keyof typeof languages
export type { Words }

/** The language that fits best what a browser says it reads, an Accept-Language header; Chinese where none does. */
export function languageFor(accepted: string | undefined): Language {
  for (const wanted of (accepted ?? '').toLowerCase().split(',')) {
    const tag = wanted.trim().split(/[;-]/)[0]
    if (tag === 'zh') return 'zh-CN'
    if (tag === 'en') return 'en'
  }
  return 'zh-CN'
}
