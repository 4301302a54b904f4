import { expect, test } from 'vitest'
import { admittedAs } from '../../../client/marshal/admitted.ts'

const refused = { code: 'not-allowed' } as const

test('an account that may only read is offered no command', () => {
  expect(admittedAs({ role: 'viewer' }, null)).toBe('looks')
  for (const role of ['owner', 'marshal'] as const) expect(admittedAs({ role }, null)).toBe('works')
})

test('a signed-in account at the tablet of another site is not asked to sign in once more', () => {
  for (const role of ['viewer', 'marshal'] as const) expect(admittedAs({ role }, refused)).toBe('elsewhere')
})

test('where nobody is signed in the tablet asks for it, and it goes on while the server does not answer', () => {
  expect(admittedAs(null, null)).toBe('signs-in')
  expect(admittedAs(null, refused)).toBe('signs-in')
  expect(admittedAs({ role: 'marshal' }, { code: 'not-signed-in' })).toBe('signs-in')
  expect(admittedAs({ role: 'marshal' }, { code: 'unavailable' })).toBe('works')
  expect(admittedAs(undefined, null)).toBe('works')
})
