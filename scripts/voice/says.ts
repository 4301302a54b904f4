// What each clip of a voice pack says. A folder of human recordings needs these same clips, in each language.

import type { Language } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import { characters } from '../../shared/text/zh-CN/characters.ts'

const digits = (names: string) => Object.fromEntries([...names].map((name, digit) => [`${digit}`, name]))
const letters = Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, letter]))
/** What desks are called, and the signs of their names that are no digits and no letters. */
const signs = Object.fromEntries(Object.entries(characters).map(([character, name]) => [name, character]))
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

export const says = {
  'zh-CN': {
    ...digits('零一二三四五六七八九'),
    ...letters,
    ten: '十',
    hundred: '百',
    please: '请',
    number: '号',
    to: '到',
    desk: '台',
    ...everyLanguage['zh-CN'].voice.places,
    ...signs,
    dash: '杠',
    look: '请看大屏',
    routine: '请大家保持一米距离',
    full: '排队通道已满,请在附近等候,轮到时会请您上前',
    crowding: '号线,请前后保持一米',
    asked: '请大家保持一米距离,不要急',
  },
  en: {
    ...Object.fromEntries(english.split(' ').map((name, count) => [`${count}`, name])),
    ...Object.fromEntries(tens.split(' ').map((name, index) => [`${20 + 10 * index}`, name])),
    ...letters,
    hundred: 'hundred',
    number: 'Number',
    'go-to': 'please go to',
    desk: 'desk',
    ...everyLanguage.en.voice.places,
    dash: 'dash',
    look: 'please look at the screen',
    marks: 'Marks',
    to: 'to',
    routine: 'Please keep one metre apart',
    full: 'The line is full. Please wait nearby until you are brought forward',
    crowding: 'please keep one metre apart',
    asked: 'Please keep one metre apart. There is no hurry',
  },
} satisfies Partial<Record<Language, Record<string, string>>>

/** The languages that the pack has recordings of. */
export type Spoken = keyof typeof says
