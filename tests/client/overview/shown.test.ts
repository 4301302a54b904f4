import { expect, test } from 'vitest'
import { alarmsShown, levelShown } from '../../../client/overview/shown.ts'

test('a site where no desk is open is not called clear, though nobody waits', () => {
  expect(levelShown({ level: 'clear', desks: 0 })).toBe('idle')
  expect(levelShown({ level: 'clear', desks: 1 })).toBe('clear')
  expect(levelShown({ level: 'unserved', desks: 0 })).toBe('unserved')
  expect(levelShown({ level: 'closed', desks: 0 })).toBe('closed')
})

test('an alarm that the level already shows is not shown again', () => {
  expect(alarmsShown({ level: 'unserved', alarms: ['unserved', 'wait', 'screen'] })).toEqual([
    'wait',
    'screen',
  ])
  expect(alarmsShown({ level: 'crowded', alarms: ['help', 'wait'] })).toEqual(['help'])
  expect(alarmsShown({ level: 'busy', alarms: ['joins'] })).toEqual(['joins'])
})
