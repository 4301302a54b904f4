import '../../../kit/page-words.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf } from '../../../../client/common/voice/count.ts'
import { sayDesk, unsaid } from '../../../../client/common/voice/desk.ts'
import { FORMS, PAUSE } from '../../../../client/common/voice/grammar.ts'
import { secondsOf } from '../../../../client/screen/voice/lengths.ts'
import { sayCall, sayPrompt } from '../../../../client/screen/voice/sentences.ts'
import { type Spoken, says } from '../../../../scripts/voice/says.ts'
import type { PlaceWord } from '../../../../shared/day/nouns/kinds.ts'
import { numberOf } from '../../../../shared/day/nouns/numbering.ts'
import { LANGUAGES } from '../../../../shared/languages.ts'
import { everyLanguage } from '../../../../shared/text/every-language.ts'

const folder = join(import.meta.dirname, '../../../../client/public/voice')
const pack = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'))
const spoken = Object.keys(says) as Spoken[]

const letter = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ')
const number = fc.tuple(letter, fc.integer({ min: 1, max: 999_999 })).map(([queue, n]) => numberOf(queue, n))
const numbers = fc.oneof(
  fc.array(number, { minLength: 1, maxLength: 12 }),
  fc
    .tuple(letter, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 50 }))
    .map(([queue, from, many]) => Array.from({ length: many }, (_, index) => numberOf(queue, from + index))),
)
const sayable = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map(String),
  fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/),
)
const anyDesk = fc
  .array(fc.constantFrom(...'019AbZ-东西大厅号台ＡѪÉ٣'), { minLength: 1, maxLength: 6 })
  .map((signs) => signs.join(''))
const place = fc.constantFrom(...(Object.keys(everyLanguage.en.voice.places) as PlaceWord[]))
const language = fc.constantFrom(...spoken)
const form = fc.constantFrom(...FORMS)

test('any call to any desk can be said with the clips of the pack, in each language and each form', () =>
  fc.assert(
    fc.property(
      numbers,
      fc.oneof(sayable, anyDesk),
      place,
      language,
      form,
      (numbers, desk, place, language, form) => {
        const { clips, words } = sayCall({ numbers, desk, place }, language, form)
        expect(clips.filter((clip) => clip !== PAUSE && !(clip in pack[language]))).toEqual([])
        expect(words).not.toMatch(/[{}]/)
      },
    ),
  ))

test('a shorter form is never longer', () =>
  fc.assert(
    fc.property(numbers, sayable, place, language, (numbers, desk, place, language) => {
      const seconds = FORMS.map((one) =>
        secondsOf(pack, sayCall({ numbers, desk, place }, language, one).clips, language),
      )
      expect(seconds).toEqual([...seconds].sort((a, b) => b - a))
    }),
  ))

test('two desks with different names never sound alike: a name is said whole, or not at all', () =>
  fc.assert(
    fc.property(anyDesk, anyDesk, language, (one, other, language) => {
      fc.pre(one.normalize('NFKC').toUpperCase() !== other.normalize('NFKC').toUpperCase())
      const [first, second] = [sayDesk(one, language), sayDesk(other, language)]
      if (first && second) expect(first.clips).not.toEqual(second.clips)
    }),
  ))

test("where the recordings cannot say a desk's name, only the number is said, and people look where to go", () =>
  fc.assert(
    fc.property(number, anyDesk, place, language, form, (number, desk, place, language, form) => {
      const { clips, isWhole } = sayCall({ numbers: [number], desk, place }, language, form)
      expect(isWhole).toBe(sayDesk(desk, language) !== null)
      if (!isWhole) expect(clips.slice(-1)).toEqual(['look'])
    }),
  ))

test("set-up lists exactly the languages in which a desk's name cannot be said", () => {
  expect(unsaid('2', spoken)).toEqual([])
  expect(unsaid('1-2', spoken)).toEqual([])
  expect(unsaid('B2', spoken)).toEqual([])
  expect(unsaid('西1', spoken)).toEqual(['en', 'es', 'ar'])
  expect(unsaid('大厅', spoken)).toEqual(['en', 'zh-Hant', 'es', 'ar'])
  expect(unsaid('大廳', spoken)).toEqual(['zh-CN', 'en', 'es', 'ar'])
  expect(unsaid('彩虹', spoken)).toEqual(spoken)
  expect(unsaid('', spoken)).toEqual([])
})

test('every prompt can be said with the clips of the pack, for every mark of the longest line', () => {
  for (const language of spoken) {
    for (let mark = 1; mark <= 601; mark++) {
      const prompt = { id: 1, queue: 'A', from: mark, to: mark, until: 0 }
      for (const kind of ['routine', 'full', 'crowding', 'asked'] as const) {
        const { clips } = sayPrompt({ ...prompt, kind }, language)
        expect(clips.filter((clip) => !(clip in pack[language]))).toEqual([])
      }
    }
  }
})

test('the pack has a file for each clip that a sentence may need, and its list has the words of the clips', () => {
  for (const language of spoken) {
    expect(Object.keys(pack[language])).toEqual(Object.keys(says[language]))
    for (const [name, { file, says: words, seconds }] of Object.entries<{
      file: string
      says: string
      seconds: number
    }>(pack[language])) {
      expect(existsSync(join(folder, file)), file).toBe(true)
      expect(words).toBe((says[language] as Readonly<Record<string, string>>)[name])
      expect(seconds).toBeGreaterThan(0.1)
    }
  }
})

const called = (numbers: string[], desk: string, place: PlaceWord = 'sampling') => ({ numbers, desk, place })
const chinese = (...args: Parameters<typeof called>) => sayCall(called(...args), 'zh-CN').clips.join(' ')

test("a number on a ticket is said character by character, and a desk's as a count", () => {
  expect(chinese(['A031'], '21')).toBe('please A 0 3 1 number to 2 ten 1 number sampling')
  expect(sayCall(called(['A031'], '21'), 'en').clips.join(' ')).toBe('number A 0 3 1 go-to sampling 20 1')
})

test('a number is built as each language does it', () => {
  const said = (count: number, language: Spoken) => countOf(count, language).join(' ')
  expect([100, 101, 31, 21, 500, 999].map((count) => said(count, 'es'))).toEqual([
    'hundred',
    'hundred-and 1',
    '30 and 1',
    '21',
    '500',
    '900 90 and 9',
  ])
  expect([7, 10, 12, 21, 40, 100, 101, 110, 131, 219, 999].map((count) => said(count, 'ar'))).toEqual([
    '7',
    '10',
    '12',
    '1 and 20',
    '40',
    '100',
    '100 and 1',
    '100 and 10',
    '100 and 1 and 30',
    '200 and 19',
    '900 and 9 and 90',
  ])
  expect(said(112, 'zh-Hant')).toBe('1 hundred 1 ten 2')
  expect(sayCall(called(['A031'], '21'), 'es').clips.join(' ')).toBe('number A 0 3 1 go-to sampling 21')
  expect(sayCall(called(['A031'], '3', 'room'), 'es').words).toBe('Turno A 0 3 1, pase a sala 3')
  expect(sayCall(called(['A031'], '東1'), 'zh-Hant').clips.join(' ')).toBe(
    'please A 0 3 1 number to east 1 number sampling',
  )
})

test('Arabic calls have their own clips, whatever the script: where to go in full, and then the desk alone', () => {
  const call = called(['A031'], '21', 'vaccination')
  expect(sayCall(call, 'ar').clips.join(' ')).toBe('number A 0 3 1 go-to vaccination 1 and 20')
  expect(sayCall(call, 'ar', 'bare').clips.join(' ')).toBe('A 0 3 1 , desk 1 and 20')
  expect(sayCall(called(['A031'], 'الباب'), 'ar').clips.join(' ')).toBe('number A 0 3 1 look')
})

test('except for vowel signs, a recording in Arabic has the words of the device’s own voice', () => {
  const { voice, screen } = everyLanguage.ar
  const bare = (text: string) => text.replace(/[\u064b-\u0652]/g, '')
  const { number, 'go-to': goTo, to, look, routine } = says.ar
  expect(Object.entries(voice.places).map(([name]) => bare(says.ar[name as PlaceWord]))).toEqual(
    Object.values(voice.places),
  )
  expect(voice.call({ who: 'A', where: '2' })).toBe(`${bare(number)} A، ${bare(goTo)} 2`)
  expect(voice.range({ from: '1', to: '2' })).toBe(`1 ${bare(to)} 2`)
  expect(bare(look)).toBe(voice.look)
  expect(bare(routine)).toBe(bare(screen.prompts.routine()))
})

test('every Arabic recording is written with its vowel signs, since a voice guesses missing ones', () => {
  const unread = Object.entries(says.ar).filter(
    ([name, text]) => !/^[A-Z]$/.test(name) && !/[\u064b-\u0652]/.test(text),
  )
  expect(unread).toEqual([])
})

test('the numbers of a tube are said as one stretch, and the others as a list', () => {
  const tube = Array.from({ length: 10 }, (_, index) => `A${String(21 + index).padStart(3, '0')}`)
  expect(sayCall(called(tube, '2'), 'zh-CN', 'bare').clips.join(' ')).toBe('A 0 2 1 to 0 3 0 , 2 number desk')
  expect(sayCall(called(tube, '2'), 'en', 'brief').words).toBe('A 0 2 1 to 0 3 0, sampling desk 2')
  expect(chinese(['A025', 'A021', 'A022', 'G003'], '2')).toBe(
    'please A 0 2 1 , 0 2 2 , 0 2 5 , G 0 0 3 number to 2 number sampling',
  )
  expect(chinese(['A999', 'A1000', 'A1001'], '2')).toContain('A 9 9 9 to 1 0 0 1 number')
})

test('a desk is called by the place word of its site', () => {
  expect(chinese(['A001'], '2', 'service-window')).toBe('please A 0 0 1 number to 2 number service-window')
  expect(sayCall(called(['A001'], '2', 'service-window'), 'zh-CN', 'bare').clips.slice(-3)).toEqual([
    '2',
    'number',
    'service-window',
  ])
  expect(sayCall(called(['A001'], '2', 'room'), 'en').words).toBe('Number A 0 0 1, please go to room 2')
})

test('a desk whose name is words is said in words', () => {
  expect(chinese(['A001'], '东1')).toContain('to east 1 number sampling')
  expect(chinese(['A001'], '西1')).toContain('to west 1 number sampling')
  expect(chinese(['A001'], '大厅', 'service-window')).toContain('to large hall service-window')
  expect(chinese(['A001'], '1-2')).toContain('to 1 dash 2 number')
  expect(chinese(['A001'], 'B2')).toContain('to B 2 number')
  expect(chinese(['A001'], '彩虹')).toBe('please A 0 0 1 number look')
  expect(sayCall(called(['A001'], '东1'), 'en')).toEqual({
    clips: ['number', 'A', '0', '0', '1', 'look'],
    words: 'A 0 0 1, please look at the screen',
    isWhole: false,
  })
})

test.each([
  [7, ['7'], ['7']],
  [10, ['ten'], ['10']],
  [12, ['ten', '2'], ['12']],
  [40, ['4', 'ten'], ['40']],
  [105, ['1', 'hundred', '0', '5'], ['1', 'hundred', '5']],
  [112, ['1', 'hundred', '1', 'ten', '2'], ['1', 'hundred', '12']],
  [300, ['3', 'hundred'], ['3', 'hundred']],
  [0, [], []],
  [1000, [], []],
])('%d is counted as it is spoken', (count, chinese, english) => {
  expect(countOf(count, 'zh-CN')).toEqual(chinese)
  expect(countOf(count, 'en')).toEqual(english)
})

test('a device’s own voice gets no character without a sound', () => {
  for (const tag of LANGUAGES)
    for (const kind of ['routine', 'full', 'crowding', 'asked'] as const)
      expect(sayPrompt({ id: 1, kind, queue: 'A', from: 5, to: 9, until: 0 }, tag).words, tag).not.toMatch(
        /\p{Cf}/u,
      )
})
