import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf } from '../../../client/common/voice/count.ts'
import { sayCall, sayPrompt } from '../../../client/common/voice/sentences.ts'
import { says } from '../../../scripts/voice/says.ts'
import { numberOf } from '../../../shared/day/numbering.ts'
import { languages } from '../../../shared/text/index.ts'

const folder = join(import.meta.dirname, '../../../client/public/voice')
const pack = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'))
const spoken = Object.keys(languages) as (keyof typeof languages)[]

const letter = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ')
const number = fc.tuple(letter, fc.integer({ min: 1, max: 999_999 })).map(([queue, n]) => numberOf(queue, n))
const desk = fc.oneof(fc.integer({ min: 1, max: 60 }).map(String), fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/))

test('every number that can be given and every desk can be said with the clips of the pack, in each language', () =>
  fc.assert(
    fc.property(number, desk, fc.constantFrom(...spoken), (number, desk, language) => {
      const clips = sayCall({ number, desk }, language)
      expect(clips.filter((clip) => !(clip in pack[language]))).toEqual([])
      expect(clips.length).toBeGreaterThan(number.length)
    }),
  ))

test('every prompt can be said with the clips of the pack, for every mark of the longest line', () => {
  for (const language of spoken) {
    for (let mark = 1; mark <= 601; mark++) {
      const prompt = { id: 1, queue: 'A', from: mark, to: mark, until: 0 }
      for (const kind of ['routine', 'full', 'crowding', 'asked'] as const) {
        const clips = sayPrompt({ ...prompt, kind }, language)
        expect(clips.filter((clip) => !(clip in pack[language]))).toEqual([])
      }
    }
  }
})

test('the pack has a file for each clip that a sentence may need, and its list says what the clips say', () => {
  for (const language of spoken) {
    expect(Object.keys(pack[language])).toEqual(Object.keys(says[language]))
    for (const [name, { file, says: words }] of Object.entries<{ file: string; says: string }>(
      pack[language],
    )) {
      expect(existsSync(join(folder, file)), file).toBe(true)
      expect(words).toBe(says[language][name])
    }
  }
})

test('a number on a ticket is said sign by sign, and a desk as a count', () => {
  expect(sayCall({ number: 'A031', desk: '21' }, 'zh-CN')).toEqual([
    'please',
    'A',
    '0',
    '3',
    '1',
    'number',
    'to',
    '2',
    'ten',
    '1',
    'desk',
  ])
  expect(sayCall({ number: 'A031', desk: '21' }, 'en')).toEqual([
    'number',
    'A',
    '0',
    '3',
    '1',
    'to-desk',
    '20',
    '1',
  ])
})

test('a desk that is named in words is said as far as there are clips for it', () => {
  expect(sayCall({ number: 'A001', desk: '东门2' }, 'zh-CN').slice(-3)).toEqual(['to', '2', 'desk'])
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
])('%d is counted as it is said', (count, chinese, english) => {
  expect(countOf(count, 'zh-CN')).toEqual(chinese)
  expect(countOf(count, 'en')).toEqual(english)
})
