import { expect, test } from 'vitest'
import { hashPasscode, isPasscode, verifyPasscode } from '../../../server/access/passcode.ts'

test.each([
  ['12345', false],
  ['123456', true],
  ['abc123', false],
  ['1234567', true],
  ['abcdefg', false],
  ['abcdefgh', true],
  ['幸福里小区西苑站', true],
  ['', false],
  ['x'.repeat(101), false],
])('%j is a passcode: %s', (text, is) => {
  expect(isPasscode(text)).toBe(is)
})

test('a passcode is stored as argon2id with 19 MiB and two passes, with a new salt each time', async () => {
  const [one, other] = [await hashPasscode('246810'), await hashPasscode('246810')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(other)
  expect(await verifyPasscode('246810', one)).toBe(true)
  expect(await verifyPasscode('246810', other)).toBe(true)
})

test('another passcode, a truncated hash and a missing account give the same result', async () => {
  const hash = await hashPasscode('246810')
  expect(await verifyPasscode('246811', hash)).toBe(false)
  expect(await verifyPasscode('246810 ', hash)).toBe(false)
  expect(await verifyPasscode('246810', hash.slice(0, -4))).toBe(false)
  expect(await verifyPasscode('246810', null)).toBe(false)
  expect(await verifyPasscode('', null)).toBe(false)
})

test('every sign-in of a storm is answered', async () => {
  const hash = await hashPasscode('246810')
  const tries = Array.from({ length: 12 }, (_, n) => verifyPasscode(n % 3 ? 'wrong wrong' : '246810', hash))
  expect(await Promise.all(tries)).toEqual(tries.map((_, n) => n % 3 === 0))
})
