// How a number is said in a language, as the names of clips: 21 is "two ten one" in Chinese, "twenty one" in English.

import type { Language } from '../../../shared/text/index.ts'

/** The clips that say a whole number from 1 to 999; nothing for any other. */
export function countOf(count: number, language: Language): string[] {
  if (!Number.isInteger(count) || count < 1 || count > 999) return []
  const [hundreds, rest] = [Math.floor(count / 100), count % 100]
  return language === 'en' ? english(hundreds, rest) : chinese(hundreds, rest)
}

function english(hundreds: number, rest: number): string[] {
  const said = hundreds ? [`${hundreds}`, 'hundred'] : []
  if (rest === 0) return said
  if (rest < 20) return [...said, `${rest}`]
  return [...said, `${rest - (rest % 10)}`, ...(rest % 10 ? [`${rest % 10}`] : [])]
}

/** 十二 but 一百一十二; 一百零二. */
function chinese(hundreds: number, rest: number): string[] {
  const [tens, ones] = [Math.floor(rest / 10), rest % 10]
  const said = hundreds ? [`${hundreds}`, 'hundred'] : []
  if (tens) said.push(...(tens > 1 || hundreds ? [`${tens}`] : []), 'ten')
  else if (hundreds && ones) said.push('0')
  if (ones) said.push(`${ones}`)
  return said
}
