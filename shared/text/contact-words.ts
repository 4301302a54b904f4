// What a phone is asked by a site that calls people where they are, in each language. It is apart from the other words: few
// sites do.

import type { Language } from '../languages.ts'
import { contact as ar } from './ar/contact.ts'
import { contact as en } from './en/contact.ts'
import { contact as es } from './es/contact.ts'
import { type ContactWords, contact as zhCN } from './zh-CN/contact.ts'
import { contact as zhHant } from './zh-Hant/contact.ts'

export const contactWords: Readonly<Record<Language, ContactWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
