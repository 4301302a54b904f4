import '../../kit/page-words.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chimeSeconds } from '../../../client/common/sound/chime.ts'
import { secondsOf } from '../../../client/screen/voice/lengths.ts'
import { sayCall } from '../../../client/screen/voice/sentences.ts'
import { capacityOf, SHORTEST } from '../../../client/setup/voice-capacity.ts'
import type { Language } from '../../../shared/languages.ts'

const pack = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../client/public/voice/pack.json'), 'utf8'),
)
const site = (desks: number, callSize = 1) => ({
  queues: [{ id: 'A', name: { 'zh-CN': '普通', en: 'General' }, length: 0, callSize, priority: false }],
  desks: Array.from({ length: desks }, (_, index) => ({ id: `${index + 1}`, queues: ['A'] })),
})

/** Seconds of the shortest call in a language, the mean over desks 1 to 20. */
function shortest(numbers: readonly string[], language: Language): number {
  const each = site(20).desks.map(({ id }) => {
    const { clips } = sayCall({ numbers, desk: id, place: 'sampling' }, language, 'bare')
    return chimeSeconds('call-brief') + secondsOf(pack, clips, language)
  })
  return each.reduce((sum, seconds) => sum + seconds, 0) / each.length
}

test("set-up's figures for the voice agree with the clips of the pack, in each of its languages", () => {
  for (const language of Object.keys(pack) as Language[]) {
    const known = SHORTEST[language]
    expect([language, Math.abs(shortest(['A037'], language) - (known?.one ?? 0)) < 0.15]).toEqual([
      language,
      true,
    ])
    const stretch = shortest(['A037', 'A038', 'A039'], language)
    expect([language, Math.abs(stretch - (known?.stretch ?? 0)) < 0.15]).toEqual([language, true])
  }
})

test('a site whose calls can be said at any pace gets no warning, and a larger one is told how far apart its calls have to be', () => {
  expect(capacityOf(site(3))).toBeNull()
  expect(capacityOf(site(11))).toBeNull()
  expect(capacityOf(site(20))).toMatchObject({ desks: 20, most: 22, seconds: 54 })
  expect(capacityOf(site(20, 10))?.seconds).toBe(82)
})
