// Holds for each language alone: its own characters, its own words, and no text left in another language.

import { expect, test } from 'vitest'
import { pageTexts, textsOf, voiceTexts } from '../../kit/texts.ts'

type Tag = keyof typeof pageTexts
const said = (tag: Tag) => [...textsOf(pageTexts[tag], ''), ...textsOf(voiceTexts[tag], 'voice')]
const OTHERS = (Object.keys(pageTexts) as Tag[]).filter((tag) => tag !== 'en')

/** Characters of mainland texts that are written differently in Hong Kong. */
const SIMPLIFIED =
  /[专业东丢两个为么乡于仅从们优会传余儿关内写决况减几则刚删别办务动区协厅县参发变号后吗听启员响围图场块声处备复够头妇婴实宽对导将尽属岗带帮并应废开张强当录态总执扫报拥择挂挤换据摄数断无旧时显暂机权条来柜标样检楼残汉没测浏满灭点状现电画畅码确离种称竖笔筛类紧红约级纬纸线组经结给络统继续维绿编缩网联脑范获补装见观览计认让记许设证诉诊试话语误说请读谁调谢负责账贴费转轮载较输边过还这进远连适选采针钟铃链销错键镇长门闭问闲间队际随静页项顺顾预领频题颜马验]/
/** Variants of a character that Hong Kong does not use. */
const ELSEWHERE = /[裡説户啓爲衆麽着衹]|什麼/
const NEVER: Partial<Record<string, RegExp>> = {
  'zh-Hant': /隊列|取號|發號|紙條|引導員|居民|大屏(?!幕)|撤銷|補錄|登錄|打印|服務器|設置|賬號|口令|“|”/,
  es: /\bsitio|\bcola\b|\bboleto|\bficha|\bsacar|\bcoger|papeleta|módulo|\basistente|\btransfer|empareja|\bt[uú]s?\b|\bvosotros|computadora|ordenador|\bcelular|\bmóvil/i,
}
/** Names, measures, and words that two languages share. */
const SAME = new Set(['Yimi', 'A', 'General', 'No', 'Wi', 'Fi', 's', 'm', 'mm', 'min', 'km', 'h'])
const hasWords = (text: string) =>
  (text.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? []).some((word) => !SAME.has(word))

test('Hong Kong’s Chinese is written with its own characters', () => {
  const texts = said('zh-Hant')
  expect(texts.filter(([, text]) => SIMPLIFIED.test(text))).toEqual([])
  expect(texts.filter(([, text]) => ELSEWHERE.test(text.replaceAll('着', '')))).toEqual([])
})

test('no language uses the words that it must avoid', () => {
  const wrong = Object.entries(NEVER).flatMap(([tag, never]) =>
    said(tag as Tag).filter(([, text]) => never?.test(text)),
  )
  expect(wrong).toEqual([])
})

test('a Spanish question or exclamation has its opening mark', () => {
  const wrong = said('es').filter(([, text]) => !isPaired(text, '¿', '?') || !isPaired(text, '¡', '!'))
  expect(wrong).toEqual([])
})

function isPaired(text: string, open: string, close: string): boolean {
  const signs = [...text].filter((sign) => sign === open || sign === close)
  return signs.length % 2 === 0 && signs.every((sign, index) => sign === (index % 2 ? close : open))
}

test('no text is left in English', () => {
  const english = new Map(said('en'))
  const left = OTHERS.flatMap((tag) =>
    said(tag)
      .filter(([path, text]) => english.get(path) === text && hasWords(text))
      .map(([path, text]) => `${tag} ${path}: ${text}`),
  )
  expect(left).toEqual([])
})

test('values that both the source and English fill in are left out by no language', () => {
  const [source, english] = [valuesIn('zh-CN'), valuesIn('en')]
  const lost = OTHERS.flatMap((tag) =>
    [...valuesIn(tag)].flatMap(([path, names]) =>
      [...(source.get(path) ?? [])]
        .filter((name) => english.get(path)?.has(name) && !names.has(name))
        .map((name) => `${tag} ${path}: {${name}}`),
    ),
  )
  expect(lost).toEqual([])
})

/** The names of the values that each text of a language contains. */
function valuesIn(tag: Tag): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  for (const [path, text] of said(tag)) {
    const names = all.get(path) ?? new Set()
    for (const [, name] of text.matchAll(/\{(\w+)\}/g)) if (name) names.add(name)
    all.set(path, names)
  }
  return all
}
