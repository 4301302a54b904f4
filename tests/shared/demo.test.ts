import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ownersPasscode, playedFaster } from '../../scripts/demo/faster.ts'
import { Site } from '../../shared/day/nouns/site.ts'
import { sampleSite } from '../kit/sample.ts'

test('the demonstration’s name tells, in both languages, how fast it is played', () => {
  const faster = v.parse(Site, playedFaster(sampleSite(), 30))
  expect(faster.speed).toBe(30)
  expect(Object.values(faster.name)).toEqual(['幸福里小区西苑（演示 ×30）', 'Xingfuli West Court (demo ×30)'])
})

test('the demonstration’s owner has the passcode that was set for it, which it does not print', () => {
  expect(ownersPasscode({})).toEqual({ passcode: '246810', said: '246810' })
  const set = ownersPasscode({ YIMI_OWNER_PASSCODE: '13572468' })
  expect(set.passcode).toBe('13572468')
  expect(set.said).not.toContain('13572468')
})
